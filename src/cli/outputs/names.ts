/** The names that inputs get in an output folder: the same whatever the order of the inputs. */
import { createHash } from 'node:crypto'
import nodePath from 'node:path'
import { CannotRun } from '../cannot-run.ts'

/**
 * Input path → path below the folder, with `/`. The source's own extension stays in the name (a.txt.json), so that
 * a.txt and a.html do not meet; names that differ by case or composition alone get a digest of their input.
 */
export function outputNames(
  inputs: readonly string[],
  base: string,
  extension: string,
  stdinName: string,
): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Map<string, number>()
  for (const input of inputs) {
    const name = `${below(input === '-' ? nodePath.basename(stdinName) : input, base, input === '-')}.${extension}`
    names.set(input, name)
    const key = folded(name)
    taken.set(key, (taken.get(key) ?? 0) + 1)
  }
  for (const [input, name] of names) {
    const fitting = name
      .split('/')
      .map((part, at, all) => safePart(part, at === all.length - 1 ? `.${extension}` : ''))
      .join('/')
    const clash = taken.get(folded(name))! > 1
    names.set(input, clash ? withDigest(fitting, `.${extension}`, input) : fitting)
  }
  return names
}

/** The folder that all inputs have in common, as the operands name it. */
export function commonBase(roots: readonly string[]): string {
  let common: string[] | null = null
  for (const root of roots) {
    const parts = nodePath.resolve(root).split(nodePath.sep)
    if (common === null) common = parts
    let same = 0
    while (same < common.length && same < parts.length && common[same] === parts[same]) same++
    common = common.slice(0, same)
  }
  return (common ?? [nodePath.resolve('.')]).join(nodePath.sep) || nodePath.sep
}

function below(input: string, base: string, bare: boolean): string {
  if (bare) return input === '-' ? 'stdin' : input
  const relative = nodePath.relative(base, nodePath.resolve(input)).split(nodePath.sep).join('/')
  if (relative.startsWith('../') || relative === '..' || nodePath.isAbsolute(relative))
    throw new CannotRun('NP0527', { path: input, base })
  return relative
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** A part of a path that any file system takes: not too long, none of Windows' own names. */
function safePart(part: string, ending: string): string {
  const bytes = Buffer.byteLength(part)
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part)
  const trailing = ending === '' && /[. ]$/.test(part) && part !== '.'
  return bytes > longest || reserved || trailing ? withDigest(part, ending, part) : part
}

function withDigest(name: string, ending: string, of: string): string {
  const digest = createHash('sha256').update(of).digest('hex').slice(0, 8)
  const slash = name.lastIndexOf('/') + 1
  let stem = name.slice(slash, name.length - ending.length)
  const extension = /\.[a-z0-9]{1,8}$/i.exec(stem)?.[0] ?? ''
  stem = stem.slice(0, stem.length - extension.length).replace(/[. ]{1,255}$/, '')
  const room = longest - Buffer.byteLength(`${extension}${ending}`) - 9
  return `${name.slice(0, slash)}${cut(stem, room)}~${digest}${extension}${ending}`
}

function cut(text: string, bytes: number): string {
  let kept = ''
  let used = 0
  for (const character of text) {
    used += Buffer.byteLength(character)
    if (used > bytes) break
    kept += character
  }
  return kept
}

/** Bytes; file systems take 255, and the temporary file needs some of them. */
const longest = 240
