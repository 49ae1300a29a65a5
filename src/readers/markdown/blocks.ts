/**
 * The blocks of a page and what stands within them, as remark finds them.
 *
 * What takes more than linear time to find, or is not what the author of a notice meant, is not sought: links, emphasis,
 * underlined headings, indented code, dozens of bullets in a line.
 */
import type { Nodes, Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** All nodes in order, what holds before what is held. The address in `<http://…>` is not opened. */
export function* blocksOf(page: string): Generator<Nodes> {
  const open: Nodes[] = [parse(page)]
  for (let node = open.pop(); node; node = open.pop()) {
    yield node
    if (!('children' in node) || node.type === 'link') continue
    for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i])
  }
}

/** Where a node stands on the page. */
export function placeOf(node: Nodes): [start: number, end: number] {
  return [node.position?.start.offset as number, node.position?.end.offset as number]
}

/** Where the text of a heading, paragraph or cell stands; null when it has none. */
export function contentOf(node: { children: readonly Nodes[] }): [start: number, end: number] | null {
  const { children } = node
  return children.length > 0 ? [placeOf(children[0])[0], placeOf(children[children.length - 1])[1]] : null
}

const notRead = [
  'codeIndented',
  'setextUnderline',
  'attention',
  'labelStartLink',
  'labelStartImage',
  'labelEnd',
]

function parse(page: string): Root {
  const disabled = nestsDeeply(page) ? [...notRead, 'list', 'blockQuote'] : notRead
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', [gfmTable(), { disable: { null: disabled } }])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .parse(page)
}

/** A line of dozens of bullets or `>`: no page is written so. */
function nestsDeeply(text: string): boolean {
  return /^(?:[ \t]{0,99}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20}/m.test(text)
}
