/** The tables of a data set, and the book that says what each column is. */
import { checks } from './checks.ts'
import { claims } from './claims.ts'
import type { Cell, Table } from './define.ts'
import { entities } from './entities.ts'
import { items } from './items.ts'
import { measures } from './measures.ts'
import { messages } from './messages.ts'
import { notices } from './notices.ts'
import type { Values } from './values.ts'

export const tables: readonly Table[] = [notices, items, measures, entities, claims, checks, messages]

export const codebookHeader = {
  en: ['table', 'column', 'type', 'unit', 'label_en', 'label_zh', 'values'],
  zh: ['表', '列', '类型', '单位', '英文名', '中文名', '取值'],
}

/** The name of its sheet in a workbook. */
export const codebookSheet = { en: 'codebook', zh: '列说明' }

/** One row a column of every table. */
export function codebook(): Cell[][] {
  return tables.flatMap((table) =>
    table.columns.map(({ name, type, unit, en, zh, values }) => [
      table.name,
      name,
      type,
      unit ?? null,
      en,
      zh,
      values ? listed(values) : null,
    ]),
  )
}

/** The values that a column chooses from, with their Chinese names. */
function listed(values: Values): string {
  return Object.entries(values)
    .map(([code, name]) => `${code} = ${name}`)
    .join('; ')
}
