/** Every output passes the contract's schema, in the parts and by the checks that zod made of it at build time. */
import type { Notice, Section } from '../schema/notice.ts'
import { checks } from './checks.ts'

/** The notice, proved. An error here is a fault of the tool, never of a notice. */
export function validated(notice: Notice): Notice {
  const { outline, items, entities, ...rest } = notice
  prove('header', rest)
  for (const item of items) prove('item', item)
  for (const entity of entities) prove('entity', entity)
  const stack: Section[] = [...outline]
  while (stack.length > 0) {
    const { children, ...shell } = stack.pop()!
    prove('section', shell)
    for (const child of children) stack.push(child)
  }
  return notice
}

function prove(part: keyof typeof checks, value: unknown): void {
  if (!checks[part](value))
    throw new Error(`not as the schema has it: ${part} ${JSON.stringify(value).slice(0, 250)}`)
}
