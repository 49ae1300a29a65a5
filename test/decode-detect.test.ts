import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { Converter } from 'opencc-js'
import { expect, test } from 'vitest'
import { decodeSync } from '../src/decode/decode.ts'
import { encodings } from '../src/decode/encodings.ts'

/** Invented; two to five of them make a text. */
const phrases =
  '青石县委第二巡察组|对柳溪镇党委|开展了常规巡察|并于3月15日|反馈了巡察意见|关于“三资”管理不规范问题|已完成整改|需长期坚持|' +
  '修订财务报销制度2项|清退违规补贴12.7万元|谈话提醒5人次|责任单位:农业农村局|整改时限:2021年6月底前|镇党委高度重视|' +
  '召开专题会议研究|制定整改方案|建立问题清单|挂图作战|逐项销号|学用结合不够紧密|组织生活会质量不高|压实河长责任|' +
  '清理垃圾300余吨|复垦耕地18.5亩|办结信访件7件|联系电话:0000-1234567|正在推进|未完成|排查安全隐患46处|补录台账'

const samples = 300
const toTaiwan = Converter({ from: 'cn', to: 'tw' })
const toHongKong = Converter({ from: 'cn', to: 'hk' })

for (const encoding of encodings) {
  for (const script of encoding === 'big5' ? ['tw', 'hk'] : ['cn', 'tw']) {
    const { right, silent } = tally(encoding, script)
    test(`${encoding}, ${script}: ${right} of ${samples} random texts of 20 to 60 characters found`, () => {
      expect(right).toBeGreaterThanOrEqual(samples * 0.99)
      expect(silent).toBe(0)
    })
  }
}

/** How many of the random texts were found, and how many were read in another encoding without a word. */
function tally(encoding: string, script: string): { right: number; silent: number } {
  const pool = phrases.split('|')
  const next = random(encoding.length * 1000 + script.charCodeAt(0))
  let right = 0
  let silent = 0
  for (let i = 0; i < samples; i++) {
    let text = ''
    while (text.length < 20) text += `${pool[next(pool.length)]}${',。;\n'[next(4)]}`
    text = text.slice(0, 60)
    if (script !== 'cn') text = script === 'tw' ? toTaiwan(text) : toHongKong(text)
    const decoded = decodeSync(iconv.encode(text, encoding === 'big5' ? 'big5hkscs' : encoding))
    const found = decoded.encoding === encoding && decoded.binary === null
    if (found) right++
    else if (!decoded.doubt) silent++
  }
  return { right, silent }
}

/** Whole numbers below a limit, the same at each run. */
function random(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

test('files of twelve characters', () => {
  for (const text of ['整改情况:已完成整改。', '反馈问题十六条已办结', '二〇二一年十二月一日']) {
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])
      expect(decodeSync(iconv.encode(text, encoding)), encoding).toMatchObject({ text, encoding })
    const traditional = toTaiwan(text).replace('〇', '○')
    expect(decodeSync(iconv.encode(traditional, 'big5'))).toMatchObject({
      text: traditional,
      encoding: 'big5',
    })
  }
})

test('what both could be is told, and a hint decides it', () => {
  // two characters in Big5, and two that are not unusual in GB18030
  const doubtful = iconv.encode('策部', 'big5')
  expect(decodeSync(doubtful).doubt).not.toBeNull()
  expect(decodeSync(doubtful, { hint: 'big5' }).encoding).toBe('big5')
  expect(decodeSync(Buffer.from('整改'), { hint: 'big5' }).encoding).toBe('utf-8')
})

test('a few GBK characters that are valid UTF-8 by chance', () => {
  const text = '通讯'
  expect(Buffer.from(iconv.encode(text, 'gbk')).toString()).not.toContain('\ufffd')
  const chance = { text, encoding: 'gb18030', doubt: { other: 'utf-8' } }
  expect(decodeSync(iconv.encode(text, 'gbk'))).toMatchObject(chance)
  for (const foreign of ['John·Smith', 'café', 'naïve façade', '±5', 'Привет'])
    expect(decodeSync(Buffer.from(foreign)), foreign).toMatchObject({ text: foreign, encoding: 'utf-8' })
})
