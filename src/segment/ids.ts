/** Section ids: the dotted ordinals of the path as printed; a repeated one gets ~2, ~3 … */
import type { Section } from '../draft.ts'

export function nameSections(roots: readonly Section[]): void {
  const stack: { list: readonly Section[]; prefix: string }[] = [{ list: roots, prefix: '' }]
  while (stack.length > 0) {
    const { list, prefix } = stack.pop()!
    const counts = new Map<string, number>()
    for (const section of list) {
      const id = prefix + section.marker.ordinal
      const count = (counts.get(id) ?? 0) + 1
      counts.set(id, count)
      section.id = count === 1 ? id : `${id}~${count}`
      stack.push({ list: section.children, prefix: `${section.id}.` })
    }
  }
}
