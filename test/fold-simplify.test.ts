import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { Converter } from 'opencc-js'
import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs'
import hongKongWords from 'opencc-js/dict/HKVariantsRevPhrases'
import simplifiedWords from 'opencc-js/dict/STPhrases'
import characters from 'opencc-js/dict/TSCharacters'
import words from 'opencc-js/dict/TSPhrases'
import taiwanWords from 'opencc-js/dict/TWVariantsRevPhrases'
import { expect, test } from 'vitest'
import { simplify } from '../src/fold/simplify.ts'

const fromStandard = Converter({ from: 't', to: 'cn' })
const keys = (dictionary: string): string[] => dictionary.split('|').map((entry) => entry.split(' ')[0])

/** Where we differ from OpenCC on purpose: 坏 for 坯, the regional letter forms that its standard leaves alone, and words in them (醖藉). */
const ours = /坏|著|[簷鯰痺睪敍枱粧糭衞衹潀]|醖藉/

function differences(list: string[], convert: (text: string) => string): string[] {
  return list.filter((text) => simplify(text).text !== convert(text))
}

test('OpenCC agrees on every key of its dictionaries, but for 坏 meaning 坯', () => {
  expect(differences(keys(characters), fromStandard)).toEqual([])
  expect(differences(keys(compatibility), fromStandard)).toEqual([])
  expect(differences(keys(words), fromStandard).filter((word) => !word.includes('坏'))).toEqual([])
})

test('OpenCC agrees on the words of Hong Kong and Taiwan, but for rare words of 著', () => {
  expect(differences(keys(hongKongWords), Converter({ from: 'hk', to: 'cn' }))).toEqual([])
  const taiwan = differences(keys(taiwanWords), Converter({ from: 'tw', to: 'cn' }))
  expect(taiwan).toEqual(['著式', '著志', '著於', '著白'])
})

test('OpenCC agrees on 20,000 random mixtures', () => {
  const pool = [...keys(characters), ...keys(words), ...keys(words), ...'的一是有中國工作,。1a𠮷整改']
  const mixture = fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(mixture, (parts) => {
      const text = parts.join('')
      if (ours.test(text)) return
      expect(simplify(text).text).toBe(fromStandard(text))
    }),
    { numRuns: 20_000 },
  )
})

test('letter forms of Hong Kong and Taiwan', () => {
  expect(simplify('衞生局裡設有綫索臺,為羣眾説明祕密,線上').text).toBe(
    '卫生局里设有线索台,为群众说明秘密,线上',
  )
  expect(simplify('天臺縣、檯面、屋簷下').text).toBe('天台县、台面、屋檐下')
})

test('著: kept where it is read zhù, 着 elsewhere', () => {
  const cases = [
    ['成效顯著,沿著方向推進', '成效显著,沿着方向推进'],
    ['學原著、讀論著,隨著工作開展', '学原著、读论著,随着工作开展'],
    ['著力解決,著重理論著力點,著名學者的著作', '着力解决,着重理论着力点,著名学者的著作'],
    ['配合著開展', '配合着开展'],
    ['圍繞着問題,張某著', '围绕着问题,张某著'],
  ]
  for (const [from, to] of cases) expect(simplify(from).text).toBe(to)
})

test('Simplified words stay, but for those whose own spelling is Traditional', () => {
  const changed = keys(simplifiedWords).filter((word) => simplify(word).text !== word)
  const reasons = /[於夥廢鑪醣舖顗騞麼痺扞拚潕皁苧谿睪]|乾兑|乾尽午中|沈厚|著志/
  expect(changed.filter((word) => !reasons.test(word))).toEqual([])
  expect(changed.length).toBeLessThan(35)
  const stable = '干部里程碑乾隆著名慰藉宫商角徵羽什么打坏了乾清宫宪法瞭望于是后来系统发现准备台州'
  expect(simplify(stable).text).toBe(stable)
})

test('simplifying twice changes nothing more', () => {
  const again = keys(words).filter((word) => {
    const once = simplify(word).text
    return simplify(once).text !== once
  })
  expect(again).toEqual([])
})

test('the map leads back, also where a code point changes its length', () => {
  expect(simplify('整改情況').map).toBeNull()
  expect(simplify('').map).toBeNull()
  const { text, map } = simplify('含二噁英,騞')
  expect(text).toBe('含二𫫇英,𬴃')
  expect([...map!.from]).toEqual([0, 1, 2, 2, 3, 4, 5, 5])
  expect([...map!.to]).toEqual([1, 2, 3, 3, 4, 5, 6, 6])
  const pool = [...keys(characters), ...keys(compatibility), '一', 'a', '𠮷', '\ud800', '\udc00', '二噁英']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pool), { maxLength: 30 }), (parts) => {
      const source = parts.join('')
      const made = simplify(source)
      if (!made.map) {
        expect(made.text.length).toBe(source.length)
        return
      }
      const { from, to } = made.map
      expect(from.length).toBe(made.text.length)
      let covered = 0
      for (let i = 0; i < from.length; i++) {
        expect(from[i] === covered || (i > 0 && from[i] === from[i - 1])).toBe(true)
        covered = to[i]
      }
      expect(covered).toBe(source.length)
    }),
    { numRuns: 2000 },
  )
})

test('texts longer than a block are whole', () => {
  const source = '騞整改情況,'.repeat(5000)
  const { text, map } = simplify(source)
  expect(text).toBe('𬴃整改情况,'.repeat(5000))
  expect(map!.to.at(-1)).toBe(source.length)
})

const command = spawnSync('opencc', ['--version']).status === 0
const note = command ? '' : ' (skipped: the command opencc is not installed)'

/** Invented sentences, with the words that converters stumble over. */
const sample =
  '根据市委统一部署,第三巡察组对云台镇党委开展了常规巡察,干部群众反映的问题已梳理为16条。为此制定了整改方案,' +
  '明确了牵头领导、责任单位和完成时限,对里程碑节点挂图作战,只争朝夕。针对“干事创业劲头不足”问题,围绕着力点,' +
  '沿着既定方向推进;发放宣传资料3000余份,发现线索2条,收回出租房租金12.7万元,复核复查面积1257.44亩。' +
  '历史遗留的征地补偿、饮用水源保护、余热利用、范围划定、松树砍伐、面粉厂搬迁、钟表厂改制均已办结,成效显著。' +
  '制作制度汇编一册,系统学习原著,联系群众,批准后征求意见,准备适合的表格,价格合理,什么时候都不能松劲。'

test.skipIf(!command && process.env.REQUIRE_ALL !== '1')(
  `what Debian's opencc made Traditional comes back as it was${note}`,
  () => {
    for (const config of ['s2t', 's2hk', 's2tw']) {
      const traditional = execFileSync('opencc', ['-c', `${config}.json`], { input: sample }).toString()
      expect(traditional).not.toBe(sample)
      expect(simplify(traditional).text, config).toBe(sample)
    }
  },
)
