import { createHash } from 'node:crypto'

/** The place of a mutant in the draw: it depends on the seed and on nothing else of the run. Lines and columns count from 0. */
export function lot(seed, { fileName, location, mutatorName, replacement }) {
  const path = fileName.replaceAll('\\', '/').replace(/^.*(?=src\/)/, '')
  const { start, end } = location
  const place = [start.line, start.column, end.line, end.column]
  return createHash('sha256')
    .update(JSON.stringify([seed, path, place, mutatorName, replacement]))
    .digest('hex')
}
