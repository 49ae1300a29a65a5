/** What was repaired is not repaired again: the clean text of a clean text is that text. */
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import type { Draft } from '../../src/draft.ts'
import { noticeProcessor } from '../../src/parse-notice.ts'
import { generateNotices } from '../generator/generate.ts'
import { lawTexts } from './texts.ts'

const dressed = generateNotices(Array.from({ length: 150 }, (_, i) => 30_000 + i))
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
