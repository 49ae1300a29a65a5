/** Renders outcomes as the command line would, and finds programs that read the results. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptySummary } from '../../src/cli/work/facts.ts'
import type { Files, Look, Outcome, Renderer } from '../../src/renderers/define.ts'
import { renderers } from '../../src/renderers/index.ts'
import { sampleOutcome } from './sample.ts'

export const look: Look = {
  language: 'en',
  header: 'en',
  spreadsheet: false,
  width: 100,
  colour: false,
  terminal: false,
}

/** One file of all outcomes. */
export async function rendered(format: string, outcomes: readonly Outcome[], as = look): Promise<Buffer> {
  const renderer = await rendererOf(format)
  const stream = renderer.stream(as)
  const chunks = [stream.begin()]
  for (const outcome of outcomes) {
    const part = renderer.render(outcome, as)
    if (part !== null) chunks.push(stream.add(structuredClone(part)))
  }
  chunks.push(await stream.end(emptySummary()))
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string)))
}

/** The files of a folder, by name. */
export async function renderedFolder(
  format: string,
  outcomes: readonly Outcome[],
): Promise<Map<string, Buffer>> {
  const { folder } = await rendererOf(format)
  const files = new Map<string, Buffer>()
  const take = (given: Files): void => {
    for (const [name, content] of Object.entries(given)) {
      if (typeof content === 'object' && 'whole' in content)
        files.set(name, Buffer.from(content.whole as string))
      else
        files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), Buffer.from(content as string)]))
    }
  }
  const open = folder!.open(look)
  take(open.begin())
  for (const outcome of outcomes) take(open.add(folder!.render(outcome, look)))
  take(await open.end(emptySummary()))
  return files
}

async function rendererOf(format: string): Promise<Renderer> {
  return renderers.find((row) => row.format === format)!.load()
}

/** Three inputs with what tables find hard: formulas, long digits, quotes, line ends, control signs, a failure. */
export function hardOutcomes(): Outcome[] {
  const hard = sampleOutcome((notice) => {
    notice.items[0].title.text = `=cmd|' /C calc'!A0`
    notice.items[1].title.text = 'a "quoted", title\r\nwith\ttwo lines, 440101199001011234 and \u0001_x0041_'
    notice.items[1].fields[0].text = `＝1+1 ${'长'.repeat(33_000)}`
    notice.items[0].number = '123456789012345678'
  }, '通报/b,c "d".txt')
  const failure: Outcome = {
    record: {
      type: 'failure',
      formatVersion: '1.0',
      source: { path: '坏.txt' },
      error: { code: 'NP0102', text: 'Not text.', data: {} },
    },
    text: null,
    tree: () => null,
  }
  return [sampleOutcome(), hard, failure]
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'notice-parse-'))
}

/** A Python that has a module; null where there is none. With REQUIRE_ALL=1 that is a failure. */
export function pythonWith(module: string): string | null {
  for (const python of ['/usr/bin/python3', 'python3'])
    if (spawnSync(python, ['-c', `import ${module}`]).status === 0) return python
  if (process.env.REQUIRE_ALL === '1') throw new Error(`There is no Python with ${module}.`)
  console.warn(`Skipped: there is no Python with ${module}.`)
  return null
}

export function python(program: string, code: string, ...parts: string[]): unknown {
  const { stdout, stderr, status } = spawnSync(program, ['-c', code, ...parts], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
