/** Files that this tool wrote, in this run or an earlier one: nobody means them when a folder or a pattern is read. */
import fs from 'node:fs'
import nodePath from 'node:path'
import { home, readRecord } from '../outputs/record.ts'
import { firstOf, type Note } from '../told.ts'
import { called } from './called.ts'
import { expectedEnding, extensionOf } from './extensions.ts'

export class OwnFiles {
  /** Files that an earlier run wrote and that would have been read. */
  private readonly found: string[] = []
  private readonly outputs: ReadonlySet<string>
  /** By folder: the files on record there and above. Absolute. */
  private readonly recorded = new Map<string, ReadonlySet<string>>()

  /** `outputs`: what this run writes. */
  constructor(outputs: readonly string[]) {
    this.outputs = new Set(outputs.map((path) => nodePath.resolve(path)))
  }

  /** An output folder, or a file of this run, has it on record; or it is an expected file. */
  listed(path: string): boolean {
    const file = nodePath.resolve(path)
    if (file.endsWith(expectedEnding)) return true
    return this.outputs.has(file) || this.recordOf(nodePath.dirname(file)).has(file)
  }

  /** By record or by content. What is found is remembered, so that it can be told. */
  async has(path: string): Promise<boolean> {
    if (this.outputs.has(nodePath.resolve(path))) return true
    const own = this.listed(path) || (marked.has(extensionOf(path)) && (await bearsOurMark(path)))
    if (own) this.found.push(called(path))
    return own
  }

  /** Nothing is left out in silence. */
  note(): Note[] {
    const { found } = this
    return found.length === 0 ? [] : [{ code: 'NP0525', data: { count: found.length, list: firstOf(found) } }]
  }

  private recordOf(folder: string): ReadonlySet<string> {
    const known = this.recorded.get(folder)
    if (known) return known
    const above = nodePath.dirname(folder)
    const inherited = above === folder ? new Set<string>() : this.recordOf(above)
    const files = fs.existsSync(nodePath.join(folder, home)) ? filesOnRecord(folder) : []
    const all = files.length === 0 ? inherited : new Set([...inherited, ...files])
    this.recorded.set(folder, all)
    return all
  }
}

function filesOnRecord(folder: string): string[] {
  const { entries, claimed } = readRecord(folder)
  return [...entries.keys(), ...claimed.keys()].map((output) => nodePath.join(folder, output))
}

/** Extensions of outputs that say in themselves where they come from. */
const marked: ReadonlySet<string> = new Set(['csv', 'tsv', 'xlsx', 'html', 'htm'])

async function bearsOurMark(path: string): Promise<boolean> {
  try {
    if (!fs.lstatSync(path).isFile()) return false
    const { isOurHtml, isOurTable, isOurWorkbook } = await import('./own-marks.ts')
    const extension = extensionOf(path)
    if (extension === 'xlsx') return isOurWorkbook(fs.readFileSync(path))
    const head = headOf(path)
    return extension === 'csv' || extension === 'tsv' ? isOurTable(head) : isOurHtml(head)
  } catch {
    return false
  }
}

function headOf(path: string): Uint8Array {
  const file = fs.openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(1024)
    return buffer.subarray(0, fs.readSync(file, buffer))
  } finally {
    fs.closeSync(file)
  }
}
