import fs from 'node:fs'
import nodePath from 'node:path'

/** Makes paths of the same file equal, whatever links and folders they lead through. What is not there has its own. */
export class RealPaths {
  private readonly folders = new Map<string, string>()

  of(path: string): string {
    if (path === '-') return '-'
    const { dir, base } = nodePath.parse(nodePath.resolve(path))
    const file = nodePath.join(this.folder(dir), base)
    return isLink(file) ? real(file) : file
  }

  private folder(path: string): string {
    const known = this.folders.get(path)
    if (known !== undefined) return known
    const found = real(path)
    this.folders.set(path, found)
    return found
  }
}

export function isLink(path: string): boolean {
  try {
    return fs.lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

function real(path: string): string {
  try {
    return fs.realpathSync.native(path)
  } catch {
    return path
  }
}
