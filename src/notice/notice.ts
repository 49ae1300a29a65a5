/** The finished draft as a Notice. */
import type { Draft } from '../draft.ts'
import { formatVersion } from '../schema/format-version.ts'
import type { Notice } from '../schema/notice.ts'
import { tool } from '../tool.ts'
import { blocksOf } from './blocks.ts'
import { entitiesOf } from './entities.ts'
import { itemsOf, outlineOf } from './outline.ts'

export function toNotice(draft: Draft, bytes: { length: number; sha256: string }): Notice {
  const { source, text } = draft
  const loose = draft.items
    .filter((item) => !item.isSection)
    .map((item): [number, number] => [item.start, item.end])
  const end = draft.lines.at(-1)?.end ?? 0
  return {
    type: 'notice',
    formatVersion,
    tool,
    source: {
      path: draft.options.path,
      sha256: bytes.sha256,
      bytes: bytes.length,
      mediaType: source.mediaType,
      encoding: source.encoding,
      script: source.script,
      length: source.text.length,
      offsetUnit: 'utf16',
    },
    metadata: draft.metadata!,
    front: blocksOf(draft, 0, draft.sections.length > 0 ? draft.front : Math.min(draft.foot, end), loose),
    back: draft.lines.length > 0 ? blocksOf(draft, draft.foot, end, loose) : [],
    outline: outlineOf(draft),
    items: itemsOf(draft),
    claims: draft.claims,
    checks: draft.checks,
    entities: entitiesOf(draft),
    repairs: draft.repairs.map(({ kind, span, after }) => ({
      kind,
      span,
      before: text.source.slice(span[0], span[1]),
      after,
    })),
    messages: draft.messages,
  }
}
