import nodePath from 'node:path'

/** What a path is called in data, messages and reports: with `/`, and without a `./` that says nothing. */
export function called(path: string): string {
  const name = nodePath.sep === '\\' ? path.replaceAll('\\', '/') : path
  const bare = name.replace(/^(?:\.\/+)+/, '')
  return bare === '' || bare === '-' ? name : bare
}
