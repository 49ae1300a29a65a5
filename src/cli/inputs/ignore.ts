/**
 * --ignore as a question about paths. A pattern without `/` inside is matched against the name, another against the
 * whole path; one that ends in `/` is for folders alone.
 */
export type Ignored = (path: string, folder: boolean) => boolean

export async function ignoring(globs: readonly string[]): Promise<Ignored> {
  if (globs.length === 0) return () => false
  const { default: picomatch } = await import('picomatch')
  const tests = globs.map((glob): Ignored => {
    const pattern = glob.replace(/^\.\//, '').replace(/\/{1,100}$/, '')
    const matches = picomatch(pattern, { dot: true, basename: !pattern.includes('/'), flags: 's' })
    return (path, folder) => (folder || !glob.endsWith('/')) && matches(path)
  })
  const any: Ignored = (path, folder) => tests.some((test) => test(path, folder))
  return (path, folder) => any(path, folder) || any(path.replace(/^(?:\.{1,2}\/){1,100}/, ''), folder)
}

/** A file that a pattern found: itself, or a folder on the way from where the pattern began. */
export function ignoredOnTheWay(ignored: Ignored, from: string, path: string): boolean {
  if (ignored(path, false)) return true
  for (let at = path.indexOf('/', from.length); at > 0; at = path.indexOf('/', at + 1))
    if (ignored(path.slice(0, at), true)) return true
  return false
}
