/** Values under Chinese names, and lines: in the tables, and what the codebook says of them. */
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import phrases from '../../src/messages/phrases.json' with { type: 'json' }
import { type Column, cellsOf, readingOf } from '../../src/renderers/tables/define.ts'
import { codebook, codebookHeader, tables } from '../../src/renderers/tables/index.ts'
import { flatItems } from '../../src/renderers/tables/items.ts'
import * as values from '../../src/renderers/tables/values.ts'
import {
  contactKinds,
  dateBounds,
  datePrecisions,
  entity,
  levels,
  metrics,
  noticeKinds,
  statusCodes,
} from '../../src/schema/notice.ts'
import { look, rendered } from './rendered.ts'
import { sampleOutcome } from './sample.ts'

test('every code has a name, and no name is of no code', () => {
  const types = entity.options.map(({ shape }) => shape.type.value)
  const lists: [values.Values, readonly string[]][] = [
    [values.status, statusCodes],
    [values.metric, metrics],
    [values.level, levels],
    [values.kind, noticeKinds],
    [values.precision, datePrecisions],
    [values.bound, dateBounds],
    [values.contact, contactKinds],
    [values.entity, types],
  ]
  for (const [names, codes] of lists) expect(Object.keys(names).sort()).toEqual([...codes].sort())
})

test('statuses, metrics and levels have the names that they have on the screen', () => {
  const { status, metric, level } = values
  for (const [family, names] of Object.entries({ status, metric, level }))
    for (const [code, name] of Object.entries(names))
      expect(phrases[`${family}.${code}` as 'status.completed'].zh).toBe(name)
})

describe('--header zh', () => {
  const rows = async (header: 'en' | 'zh'): Promise<Record<string, string>[]> =>
    parse(await rendered('csv', [sampleOutcome()], { ...look, header }), { columns: true })

  test('names the values of chosen columns, and changes no other cell', async () => {
    const [en, zh] = [await rows('en'), await rows('zh')]
    expect(en[0]).toMatchObject({ status: 'completed', long_term: 'true' })
    expect(zh[0]).toMatchObject({ 整改状态: '已完成', 长期坚持: '是' })
    const chosen = (column: Column<never>): boolean => column.values !== undefined
    for (const [at, row] of en.entries())
      for (const column of flatItems.columns)
        if (!chosen(column)) expect(zh[at][column.zh]).toBe(row[column.name])
  })

  test('no code is left in any table', () => {
    const reading = readingOf(sampleOutcome(), 'zh')
    for (const table of tables)
      for (const cells of cellsOf(table, reading))
        for (const [at, { values: known }] of table.columns.entries())
          if (known && cells[at] !== null) expect(Object.values(known)).toContain(cells[at])
  })
})

test('the line is where the span begins, in every table that has one', () => {
  const outcome = sampleOutcome()
  const text = outcome.text!
  let seen = 0
  for (const table of tables) {
    const names = table.columns.map(({ name }) => name)
    if (!names.includes('span_start') || table.name === 'messages') continue
    for (const cells of cellsOf(table, readingOf(outcome, 'en'))) {
      const start = cells[names.indexOf('span_start')] as number
      expect(cells[names.indexOf('line')]).toBe(text.slice(0, start).split('\n').length)
      seen++
    }
  }
  expect(seen).toBeGreaterThan(4)
})

test('the codebook lists the values of a column', () => {
  const rows = codebook().map((cells) =>
    Object.fromEntries(cells.map((cell, at) => [codebookHeader.en[at], cell])),
  )
  const status = rows.find(({ table, column }) => table === 'items' && column === 'status')
  expect(status?.values).toContain('phased = 阶段性完成')
  expect(rows.find(({ column }) => column === 'title')?.values).toBeNull()
})
