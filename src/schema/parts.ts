/** The contract in the parts that are validated one by one, since a compiled schema can't be recursive. */
import { entity, item, noticeHeader, sectionShell } from './notice.ts'

export const parts = {
  header: noticeHeader.omit({ items: true, entities: true }),
  item,
  entity,
  section: sectionShell,
}
