/** The same notice in every form gives the same items, statuses, dates and amounts. */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { parseNotice } from '../../src/index.ts'
import { generateNotices } from '../generator/generate.ts'
import { agreement, factsOf } from './facts.ts'
import { forms } from './render.ts'

const fixtures = new URL('../../fixtures/', import.meta.url)

/** Notices whose lines are paragraphs (no tables): fixtures, and some drawn from seeds that are as long as real ones. */
function sources(): { name: string; lines: string[] }[] {
  const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const written = folders
    .filter(({ name }) => !['bad-input', 'damage'].includes(name))
    .flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, fixtures))
        .filter((file) => file.endsWith('.txt') && file !== 'one-line.txt')
        .map((file) => `${name}/${file}`),
    )
    .map((name) => ({ name, text: readFileSync(new URL(name, fixtures), 'utf8') }))
    .filter(({ text }) => !/^\|/m.test(text))
  const drawn = generateNotices([11, 12, 13, 14, 15, 16, 17, 18, 19, 20], { plain: true }).map(
    ({ text }, i) => ({ name: `seed ${11 + i}`, text }),
  )
  return [...written, ...drawn].map(({ name, text }) => ({
    name,
    lines: text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }))
}

const table: string[] = []
afterAll(() =>
  console.log(
    `${'form'.padEnd(28)}${'notices'.padStart(9)}${'items'.padStart(16)}${'dates, amounts'.padStart(18)}\n${table.join('\n')}`,
  ),
)

describe('the same in every form', async () => {
  const known = await Promise.all(
    sources().map(async ({ name, lines }) => ({
      name,
      lines,
      facts: factsOf(await parseNotice(lines.join('\n'), { format: 'text' })),
    })),
  )

  test.each(forms)('$name', async ({ name, format, render }) => {
    const total = { items: { same: 0, of: 0 }, values: { same: 0, of: 0 } }
    const differing: string[] = []
    let notices = 0
    for (const { name: source, lines, facts } of known) {
      const bytes = render(lines)
      if (!bytes) continue
      notices++
      const found = factsOf(await parseNotice(bytes, { format }))
      for (const part of ['items', 'values'] as const) {
        const { same, of } = agreement(facts[part], found[part])
        total[part].same += same
        total[part].of += of
        if (same < of)
          differing.push(
            `${source} ${part} ${same}/${of}\n  - ${facts[part]
              .filter((row) => !found[part].includes(row))
              .slice(0, 3)
              .join('\n  - ')}\n  + ${found[part]
              .filter((row) => !facts[part].includes(row))
              .slice(0, 3)
              .join('\n  + ')}`,
          )
      }
    }
    const shown = ({ same, of }: { same: number; of: number }): string =>
      `${same}/${of} ${of ? ((100 * same) / of).toFixed(1) : '–'} %`
    table.push(
      name.padEnd(28) +
        String(notices).padStart(9) +
        shown(total.items).padStart(16) +
        shown(total.values).padStart(18),
    )
    if (format !== 'pdf') expect(differing.join('\n')).toBe('')
    else {
      expect(total.items.same / total.items.of, differing.join('\n')).toBeGreaterThanOrEqual(0.98)
      expect(total.values.same / total.values.of, differing.join('\n')).toBeGreaterThanOrEqual(0.98)
    }
    expect(notices).toBeGreaterThan(0)
  })
})
