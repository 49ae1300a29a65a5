/** What was repaired is not repaired again: the clean text of a clean text is that text. */
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import type { Draft } from '../../src/draft.ts'
import { noticeProcessor } from '../../src/parse-notice.ts'
import { generateNotices } from '../generator/generate.ts'
import { lawTexts } from './texts.ts'

/** Signs between cells are no damage: what is left of a table without them is none. */
const dressed = generateNotices(Array.from({ length: 150 }, (_, i) => 30_000 + i)).filter(
  ({ plan }) => plan.layout.shape !== 'table',
)
const texts = [
  ...lawTexts(0),
  ...dressed.map(({ text, plan }) => ({ name: `seed ${plan.seed}: ${plan.dress.join(', ')}`, text })),
]

function cleaned(text: string): string {
  const processor = noticeProcessor()
  const file = new VFile(text)
  processor.runSync(processor.parse(file), file)
  return (file.data.draft as Draft).text.text
}

it('leaves a clean text as it is', () => {
  const changed = texts.flatMap(({ name, text }) => {
    const once = cleaned(text)
    const twice = cleaned(once)
    const at = [...once].findIndex((character, i) => character !== twice[i])
    return once === twice ? [] : [`${name}: ${JSON.stringify(once.slice(Math.max(0, at - 20), at + 20))}`]
  })
  expect(changed).toEqual([])
})
