import { readFileSync, writeFileSync } from 'node:fs'
import hongKong from 'opencc-js/dict/HKVariantsRev'
import toTraditional from 'opencc-js/dict/STCharacters'
import simplifiedWords from 'opencc-js/dict/STPhrases'
import toSimplified from 'opencc-js/dict/TSCharacters'
import taiwan from 'opencc-js/dict/TWVariantsRev'
import { expect, test } from 'vitest'
import { countScripts, detectScript } from '../src/fold/detect-script.ts'
import { simplify } from '../src/fold/simplify.ts'

const simplifiedText =
  '根据县委统一部署,第二巡察组对荷塘镇党委开展了常规巡察。针对反馈问题,镇党委召开专题会议研究整改工作,已完成整改。'
const traditionalText =
  '根據縣委統一部署,第二巡察組對荷塘鎮黨委開展了常規巡察。針對反饋問題,鎮黨委召開專題會議研究整改工作,已完成整改。'

test('the script of plain cases', () => {
  expect(detectScript(simplifiedText)).toBe('simplified')
  expect(detectScript(traditionalText)).toBe('traditional')
  expect(detectScript(simplifiedText + traditionalText)).toBe('mixed')
  expect(detectScript('')).toBe('none')
  expect(detectScript('2021-04-15 abc')).toBe('none')
  expect(detectScript('一、二、三、工作')).toBe('none')
})

test('a stray does not change the script', () => {
  expect(detectScript(`${simplifiedText.repeat(3)}(引自《後漢書》)`)).toBe('simplified')
  expect(detectScript(`${simplifiedText}張`)).toBe('simplified')
  expect(detectScript(`${traditionalText}张`)).toBe('traditional')
})

test('a real share of both is mixed, whatever their order', () => {
  const half = simplifiedText.slice(0, 24)
  expect(detectScript(traditionalText + half)).toBe('mixed')
  expect(detectScript(half + traditionalText)).toBe('mixed')
  expect(detectScript('关于整改情況')).toBe('mixed')
})

test('characters that both scripts use say nothing', () => {
  expect(countScripts('后里云干面只台余范征松舍致了制着著乾')).toEqual({ simplified: 0, traditional: 0 })
  expect(detectScript('皇后大道,云云,乾坤,干涉,公里')).toBe('none')
})

test('the forms of Hong Kong and Taiwan are Traditional', () => {
  for (const character of '為説裡衞羣綫爲說裏衛線祕臺')
    expect(detectScript(character), character).toBe('traditional')
})

/** The characters of one script alone, made from OpenCC's dictionaries. */
test('script-characters.json is fresh', () => {
  const place = new URL('../src/fold/script-characters.json', import.meta.url)
  const made = `${JSON.stringify(scriptCharacters(), null, 2)}\n`
  if (process.env.UPDATE === '1' && !process.env.CI) writeFileSync(place, made)
  expect(readFileSync(place, 'utf8')).toBe(made)
})

/**
 * A character belongs to one script alone when its dictionary changes it and the words of the other script (nearly)
 * never have it: one in 35 is let pass, for the word list has slips of its own (什么, 合夥人).
 */
function scriptCharacters(): { note: string; simplified: string; traditional: string } {
  const pairs = (dictionary: string): string[][] => dictionary.split('|').map((entry) => entry.split(' '))
  const words = pairs(simplifiedWords)
  const simplifiedUse = frequency(words.map(([word]) => word))
  const traditionalUse = frequency(words.map(([, word]) => word))
  const rare = (character: string, there: Map<string, number>, here: Map<string, number>): boolean =>
    (there.get(character) ?? 0) * 35 <= (here.get(character) ?? 0)
  const results = new Set(pairs(toSimplified).map(([, to]) => to))
  const regional = [...pairs(hongKong), ...pairs(taiwan)]
  const simplified = pairs(toTraditional)
    .filter(([from, to]) => from.length === 1 && from !== to && results.has(from))
    .filter(([from]) => !regional.some(([variant]) => variant === from)) // 台
    .filter(([from]) => rare(from, traditionalUse, simplifiedUse))
  const variants = regional
    .filter(([from]) => from !== '著' && !results.has(from) && !simplifiedUse.has(from))
    .filter(([from]) => simplify(from).text !== from)
  const traditional = [...pairs(toSimplified), ...variants]
    .filter(([from, to]) => from.length === 1 && from !== to)
    .filter(([from]) => rare(from, simplifiedUse, traditionalUse))
  const sorted = (found: string[][]): string => [...new Set(found.map(([from]) => from))].sort().join('')
  return {
    note: 'Characters that exist in one script alone, made from the dictionaries of opencc-js by test/fold-script.test.ts.',
    simplified: sorted(simplified),
    traditional: sorted(traditional),
  }
}

function frequency(words: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words)
    for (const character of word) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}
