/**
 * Every output passes the contract's schema. Validated in parts, since a compiled schema can't be recursive; compiled
 * once a batch is long enough for it to pay (compiling takes some milliseconds, a notice then a tenth of the time).
 */
import * as z from 'zod'
import { entity, item, type Notice, noticeHeader, type Section, sectionShell } from '../schema/notice.ts'

const plain = {
  header: noticeHeader.omit({ items: true, entities: true }),
  items: z.array(item),
  entities: z.array(entity),
  section: sectionShell,
}
let parts = plain
let seen = 0
const compiledFrom = 12

/** The notice, proved. An error here is a fault of the tool, never of a notice. */
export function validated(notice: Notice): Notice {
  if (++seen === compiledFrom) {
    parts = {
      header: z.compile(plain.header),
      items: z.compile(plain.items),
      entities: z.compile(plain.entities),
      section: z.compile(plain.section),
    }
  }
  const { outline, items, entities, ...rest } = notice
  parts.header.parse(rest)
  parts.items.parse(items)
  parts.entities.parse(entities)
  const stack: Section[] = [...outline]
  while (stack.length > 0) {
    const { children, ...shell } = stack.pop()!
    parts.section.parse(shell)
    for (const child of children) stack.push(child)
  }
  return notice
}
