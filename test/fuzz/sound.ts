/** What must hold of the parse of any bytes at all; says what is broken, or null. */
import type { Parsed } from '../../src/parse-notice.ts'
import { noticeSchema } from '../../src/schema/notice.ts'

interface Node {
  children?: Node[]
  position: { start: { offset: number }; end: { offset: number } }
}

export function unsound({ notice, text, tree }: Parsed): string | null {
  const checked = noticeSchema.safeParse(notice)
  if (!checked.success)
    return `schema: ${checked.error.issues[0].path.join('.')} ${checked.error.issues[0].message}`
  if (notice.source.length !== text.length) return 'length'
  for (const { text: clean, raw, span } of [...notice.entities, ...notice.items.map(({ title }) => title)]) {
    const slice = text.slice(span[0], span[1])
    if ((raw ?? clean) !== slice) return `place: ${JSON.stringify(raw ?? clean)} for ${JSON.stringify(slice)}`
  }
  return uncovered(tree() as Node, text.length)
}

/** Leaves must follow one another without gap or overlap. */
function uncovered(root: Node, length: number): string | null {
  let at = 0
  const open = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.children) {
      for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i])
      continue
    }
    if (node.position.start.offset !== at)
      return `cover: a leaf begins at ${node.position.start.offset}, not ${at}`
    at = node.position.end.offset
  }
  return at === length ? null : `cover: the leaves end at ${at}, not ${length}`
}
