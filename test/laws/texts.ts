/** The texts that the laws are held against: our fixtures, real notices where they are at hand, generated ones. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateNotices } from '../generator/generate.ts'
import { sharedFolder } from '../shared.ts'

export interface LawText {
  name: string
  text: string
  /** How many items there really are, where that is known: in generated notices, which are not dressed up. */
  items: number | null
}

/** Real notices come last: what is drawn for the others by their place in the list is the same without them. */
export function lawTexts(generated: number): LawText[] {
  const seeds = Array.from({ length: generated }, (_, i) => 5_000 + i)
  const shared = sharedFolder()
  if (!shared) console.warn('Without the real notices: they are not beside the repository.')
  return [
    ...readTexts(join(import.meta.dirname, '../../fixtures')),
    ...readTexts(join(import.meta.dirname, '../first-contact')),
    ...generateNotices(seeds, { plain: true }).map(({ text, plan }) => {
      return { name: `seed ${plan.seed}`, text, items: plan.items.length }
    }),
    ...(shared ? readTexts(join(shared, 'samples')) : []),
  ]
}

function readTexts(folder: string): LawText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: utf8(join(folder, name)), items: null }))
}

function utf8(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
}
