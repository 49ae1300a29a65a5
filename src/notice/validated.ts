/** Every output passes the contract's schema. Compiled in parts, since a compiled schema can't be recursive. */
import { entity, item, type Notice, noticeHeader, type Section, sectionShell } from '../schema/notice.ts'

const header = noticeHeader.omit({ items: true, entities: true })

/** The notice, proved; an error here is a fault of the tool, never of a notice. */
export function validated(notice: Notice): Notice {
  const { outline, items, entities, ...rest } = notice
  header.parse(rest)
  for (const one of items) item.parse(one)
  for (const one of entities) entity.parse(one)
  const stack: Section[] = [...outline]
  while (stack.length > 0) {
    const { children, ...shell } = stack.pop()!
    sectionShell.parse(shell)
    for (const child of children) stack.push(child)
  }
  return notice
}
