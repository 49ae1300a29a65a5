/** The passes that make a notice of a text, in their order. */

import { type Processor, unified } from 'unified'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { decode } from './decode/decode.ts'
import { encodingOf } from './decode/encodings.ts'
import type { Platform } from './decode/read.ts'
import { sha256 } from './decode/sha256.ts'
import { wellFormed } from './decode/well-formed.ts'
import type { Draft, Options } from './draft.ts'
import { detectScript } from './fold/detect-script.ts'
import { toNotice } from './notice/notice.ts'
import { validated } from './notice/validated.ts'
import { diagnose } from './passes/diagnose.ts'
import { check, link } from './passes/link.ts'
import { prepare } from './passes/prepare.ts'
import { recognise } from './passes/recognise.ts'
import { reportAt } from './passes/report.ts'
import { structure } from './passes/structure.ts'
import { type Reader, ReaderError, type Reading } from './readers/define.ts'
import { readerFor } from './readers/index.ts'
import { reader as plainText } from './readers/plain-text.ts'
import type { Notice } from './schema/notice.ts'
import { WorkingText } from './text/working-text.ts'
import { noticeTree } from './tree/notice-tree.ts'
import { extendVocabulary, type VocabularyRow } from './vocabulary/extend.ts'

declare module 'unified' {
  interface CompileResultMap {
    Notice: Notice
  }
}

export interface ParseOptions {
  /** What `source.path` says. */
  path?: string
  /** text, markdown, html, docx, pdf; told by path and bytes when absent. */
  format?: string
  /** The encoding of the bytes; told by them when absent. */
  encoding?: string
  /** false leaves the damage in the text. Default true. */
  repair?: boolean
  /** keep: texts of the output in the script of the source. Default simplified. */
  script?: 'simplified' | 'keep'
  /** The day that 今年 and years missing are told by when the notice is not signed, YYYY-MM-DD. */
  referenceDate?: string
  /** Words of one's own: status phrases, labels, measure words, set phrases. They stay for the whole process. */
  vocabulary?: readonly VocabularyRow[]
}

export type Pass = (draft: Draft) => void

/** Each pass fills its part of the draft and reads those above it. */
export const passes: readonly Pass[] = [prepare, structure, recognise, link, check, diagnose]

/** Any form of input; loads the reader that it needs. Throws ReaderError for input that can't be read. */
export async function parseNotice(input: string | Uint8Array, options: ParseOptions = {}): Promise<Notice> {
  return (await parseInput(input, options)).notice
}

/** Decoded plain text, at once. */
export function parseText(text: string, options: ParseOptions = {}): Notice {
  const reading = plainText.read(wellFormed(text)) as Reading
  return run(newDraft(reading, options, { bytes: null, encoding: null, mediaType: plainText.mediaType }))
    .notice
}

/** What the command line needs besides the notice: the text that spans index, and the tree. */
export interface Parsed {
  notice: Notice
  text: string
  tree(): unknown
}

export async function parseBytes(
  bytes: Uint8Array | string,
  options: { [K in keyof ParseOptions]?: ParseOptions[K] | null } = {},
  platform: Platform = {},
): Promise<Parsed> {
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== null),
  ) as ParseOptions
  return parseInput(bytes, given, platform)
}

async function parseInput(
  input: string | Uint8Array,
  options: ParseOptions,
  platform: Platform = {},
): Promise<Parsed> {
  if (options.vocabulary) extendVocabulary(options.vocabulary)
  const bytes = typeof input === 'string' ? null : input
  const reader = await readerFor({ path: options.path, format: options.format, bytes })
  if (reader.input === 'bytes') {
    const container = bytes ?? new TextEncoder().encode(input as string)
    const reading = await reader.read(container)
    const source = { bytes: container, encoding: null, mediaType: reader.mediaType }
    return run(newDraft(reading, options, source), platform)
  }
  if (bytes === null) {
    const reading = await reader.read(wellFormed(input as string))
    return run(newDraft(reading, options, { bytes: null, encoding: null, mediaType: reader.mediaType }))
  }
  return readText(reader, bytes, options, platform)
}

async function readText(
  reader: Reader,
  bytes: Uint8Array,
  options: ParseOptions,
  platform: Platform,
): Promise<Parsed> {
  const decoded = await decode(bytes, {
    ...platform,
    encoding: encodingOf(options.encoding ?? ''),
    hint: encodingOf(reader.encodingHint?.(bytes) ?? ''),
  })
  if (decoded.binary) throw new ReaderError('NP0102', { form: decoded.binary })
  const reading = await reader.read(decoded.text)
  const draft = newDraft(reading, options, { bytes, encoding: decoded.encoding, mediaType: reader.mediaType })
  if (decoded.doubt)
    reportAt(draft, 'NP0108', null, { encoding: decoded.encoding, other: decoded.doubt.other })
  for (const { offset, byteOffset } of decoded.damage)
    reportAt(draft, 'NP0201', [offset, offset], { encoding: decoded.encoding, offset: byteOffset })
  return run(draft, platform)
}

function newDraft(
  reading: Reading,
  options: ParseOptions,
  source: { bytes: Uint8Array | null; encoding: string | null; mediaType: string },
): Draft {
  const settled: Options = {
    path: options.path ?? '-',
    repair: options.repair ?? true,
    script: options.script ?? 'simplified',
    referenceDate: options.referenceDate ?? null,
  }
  const draft: Draft = {
    options: settled,
    source: { ...source, text: reading.text, script: detectScript(reading.text) },
    reading,
    text: WorkingText.of(reading.text),
    repairs: [],
    lines: [],
    labels: [],
    sections: [],
    front: 0,
    foot: 0,
    mentions: [],
    dates: new Map(),
    items: [],
    metadata: null,
    claims: [],
    checks: [],
    messages: [],
  }
  for (const { code, data, start, end } of reading.notes ?? [])
    reportAt(draft, code, start === undefined ? null : [start, end ?? start], data)
  return draft
}

function run(draft: Draft, platform: Platform = {}): Parsed {
  const file = new VFile({ path: draft.options.path || undefined, data: { draft } })
  pipeline ??= passesAsPlugins().freeze()
  pipeline.runSync(pipeline.parse(file), file)
  return { notice: noticeOf(draft, platform), text: draft.source.text, tree: () => noticeTree(draft) }
}

let pipeline: ReturnType<typeof passesAsPlugins> | undefined

function noticeOf(draft: Draft, platform: Platform = {}): Notice {
  const bytes = draft.source.bytes ?? new TextEncoder().encode(draft.source.text)
  const digest = platform.sha256 ?? sha256
  return validated(toNotice(draft, { length: bytes.length, sha256: digest(bytes) }))
}

/**
 * The passes as unified plugins, to extend. `processSync(text).result` is the Notice; plugins used behind them get the
 * lossless tree, and find the draft in `file.data.draft` and change it before it is printed.
 */
export function noticeProcessor(): Processor<Node, Node, Node, Node, Notice> {
  const processor = passesAsPlugins()
    .use(() => (_tree, file) => noticeTree(file.data.draft as Draft) as Node)
    .use(function print() {
      this.compiler = (_tree, file) => noticeOf(file.data.draft as Draft) as unknown as string
    })
  return processor as unknown as Processor<Node, Node, Node, Node, Notice>
}

function passesAsPlugins() {
  const processor = unified().use(function parse() {
    this.parser = (text, file) => {
      file.data.draft ??= newDraft(
        plainText.read(wellFormed(text)) as Reading,
        { path: file.path },
        { bytes: null, encoding: null, mediaType: plainText.mediaType },
      )
      return { type: 'root', children: [] }
    }
  })
  for (const pass of passes) processor.use(() => (_tree, file) => pass(file.data.draft as Draft))
  return processor
}
