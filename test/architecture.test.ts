/** What ARCHITECTURE.md promises of imports. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const src = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))

interface Import {
  from: string
  to: string
  /** Types alone. */
  type: boolean
}
const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(join(src, from), 'utf8')
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'"]{0,400}?from '([^']{1,200})'|import\('([^']{1,200})'\)/gm,
  )
  return [...found].map(([, type, name, dynamic]) => {
    const to = name ?? dynamic
    const path = to.startsWith('.') ? relative(src, join(src, dirname(from), to)).replaceAll('\\', '/') : to
    return { from, to: path, type: type !== undefined }
  })
})
const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')

it('files are small enough to read', () => {
  const long = files.filter((path) => readFileSync(join(src, path), 'utf8').split('\n').length > 310)
  expect(long).toEqual([])
})

it('only the command line, the benchmarks and what runs at build time import node', () => {
  const outside = ['cli', 'bench', 'build']
  const building = ['schema/write-schema.ts', 'report/write-page.ts', 'report/bundle-page.ts']
  const node = imports.filter(
    ({ from, to }) => to.startsWith('node:') && !outside.includes(folderOf(from)) && !building.includes(from),
  )
  expect(node.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

it('nothing of the core imports the command line or the renderers', () => {
  const above = new Set(['cli', 'bench', 'renderers', 'report'])
  const up = imports.filter(({ from, to }) => !above.has(folderOf(from)) && above.has(folderOf(to)))
  expect(up.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

it('text, vocabulary, fold, decode and dates stand below the passes', () => {
  const below = new Set(['text', 'fold', 'decode', 'dates', 'repairs', 'recognisers', 'segment'])
  const passes = new Set(['passes', 'link', 'notice', 'tree', 'checks', 'cli', 'renderers'])
  const up = imports.filter(
    ({ from, to, type }) => !type && below.has(folderOf(from)) && passes.has(folderOf(to)),
  )
  expect(up.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

it.each(['recognisers', 'repairs', 'readers', 'renderers'])(
  'siblings in %s do not import each other',
  (folder) => {
    const kind = (path: string): string => path.slice(folder.length + 1).replace(/\.tsx?$/, '')
    const kinds = new Set(
      files
        .filter((path) => folderOf(path) === folder && !kind(path).includes('/'))
        .map(kind)
        .filter((name) => !/^(?:define|index|run)$/.test(name)),
    )
    const crossing = imports.filter(({ from, to, type }) => {
      if (type || folderOf(from) !== folder || folderOf(to) !== folder) return false
      const owner = kind(from).split('/')[0]
      return kinds.has(owner) && kinds.has(kind(to)) && kind(to) !== owner
    })
    expect(crossing.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  },
)
