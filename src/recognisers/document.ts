/** Documents: a title in 《》, with its number where one follows, and numbers that stand alone. */
import type { Mention, Read, Recogniser } from './define.ts'
import { numberFrom, orderAt, serialAt, yearNumberAt } from './document/number.ts'

type Document = Extract<Mention, { type: 'document' }>

export const document: Recogniser<Document> = {
  type: 'document',
  triggers: '《〔[【(令字GDHCJTY',
  patterns: [
    {
      id: 'title',
      triggers: '《',
      scan: readTitle,
      yes: [
        '修订⟨《财务管理办法》⟩⟨《差旅费管理细则》⟩、⟨《公务接待规定》⟩。',
        '转发⟨《关于印发《车辆管理办法》的通知》⟩。',
        '印发⟨《关于修订<印章管理规定>的通知》⟩(临水发〔2021〕12号),照此执行。',
        '依据⟨《物业管理条例》⟩第三十条。',
        '出台⟨《供水应急预案(2021—2023年)》⟩。',
        '《未写完的制度名称,以及⟨《考勤办法》⟩。',
        '学习⟨《用水条例》⟩,按照⟨临水发〔2021〕12号⟩整改。',
        '⟨《停车场管理办法》⟩(市政府令第35号)已修改。',
      ],
      no: ['《》', '《没有结尾的书名', '《第一行\n第二行》', '完善管理办法》。', '《全文如下。另起一句》'],
    },
    {
      id: 'document-number',
      triggers: '〔[【(',
      scan: (text, at) => asNumber(text, yearNumberAt(text, at)),
      yes: [
        '根据⟨临水发〔2021〕12号⟩要求整改。',
        '按照⟨市住建函[2020]45号⟩、⟨青教办【2019】7号⟩办理。',
        '(⟨粤府办〔2018〕第6号⟩)',
        '依据⟨桥府(2021)3号⟩文件。',
        '⟨〔2021〕65号⟩',
        '经⟨临纪发〔2021〕8号⟩和⟨临委办〔2021〕9号⟩明确。',
        '市教育局⟨青教函〔2020〕31号⟩复函。',
      ],
      no: ['见附件(2)。', '(2021)65号', '共〔2021〕份', '支路4号', '二〇二一年第3号楼', '[2021]年度'],
    },
    {
      id: 'order-number',
      triggers: '令',
      scan: (text, at) => asNumber(text, orderAt(text, at)),
      yes: [
        '依据⟨国务院令第28号⟩。',
        '⟨住房和城乡建设部第35号令⟩施行。',
        '按⟨市政府令第12号⟩执行。',
        '⟨第七号令⟩下达。',
      ],
      no: ['责令第3号摊位停业。', '法令汇编', '第28号楼', '夏令第2号营'],
    },
    {
      id: 'serial-number',
      triggers: '字',
      scan: (text, at) => asNumber(text, serialAt(text, at)),
      yes: ['依据⟨院台调字第1122230067号⟩函。', '⟨府环稽字第1130012345号⟩'],
      no: ['字第3号', '汉字第一课', '繁体字第12345版'],
    },
    {
      id: 'case-number',
      triggers: '(',
      pattern:
        /\((?:19|20)\d\d\)[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新军兵最]\d{0,4}[民刑行执商破知赔司法清财认调][\u4e00-\u9fff]{0,3}\d{1,6}号(?:之[一二三四五六七八九十]{1,2})?/y,
      read: (match) => {
        const place = { start: match.index, end: match.index + match[0].length }
        return { ...place, title: null, number: [place.start, place.end] }
      },
      yes: ['依据⟨(2021)粤0608民初1234号⟩判决。', '⟨(2020)豫10执45号之一⟩裁定。'],
      no: ['(2021)粤语歌会', '(2021)民12号线'],
    },
    {
      id: 'standard-number',
      triggers: 'GDHCJTY',
      pattern:
        /(?<![A-Za-z0-9])(?:GB|DB\d{0,4}|HJ|CJJ|CJ|JGJ|JTG|TSG|YY|DL|GA)(?:\/T|Z)?[ -]?[A-Z]?\d{1,6}(?:\.\d{1,2})?[-—](?:19|20)\d\d(?!\d)/y,
      read: (match) => {
        const place = { start: match.index, end: match.index + match[0].length }
        return { ...place, title: null, number: [place.start, place.end] }
      },
      yes: ['执行⟨GB/T 9704-2012⟩。', '满足⟨CJJ 36-2016⟩和⟨DB44/T 1500-2014⟩。'],
      no: ['GB码', 'DB2021-1', 'JT1808协议', 'CJ-2021'],
    },
  ],
}

/** A title longer than this is text after a bracket that was never closed. */
const titleLength = 300

/** To the bracket that closes the title; nested ones are part of it. An unclosed title has no end that could be told. */
function readTitle(text: string, at: number): Read<Document> | null {
  const end = titleEnd(text, at)
  if (end < 0 || end === at + 1) return null
  const number = numberAfter(text, end + 1) ?? numberWithin(text, at + 1, end)
  return { start: at, end: end + 1, title: [at + 1, end], number }
}

function titleEnd(text: string, at: number): number {
  let depth = 0
  for (let i = at; i < text.length && i - at < titleLength; i++) {
    const sign = text[i]
    if (sign === '\n' || (sign === '。' && text[i + 1] !== '》')) return -1
    if (sign === '《') depth++
    else if (sign === '》' && --depth === 0) return i
  }
  return -1
}

/** The number right behind a title, in brackets or not. */
function numberAfter(text: string, at: number): [number, number] | null {
  let from = text[at] === ' ' ? at + 1 : at
  const open = text[from]
  if (open === '(' || open === '[' || open === '【') {
    const inner = numberFrom(text, from + 1, true)
    if (inner) return [inner.start, inner.end]
  }
  if (text[from] === ',' || text[from] === ':') from++
  const number = numberFrom(text, from, false)
  return number && [number.start, number.end]
}

/** 《…(临水发〔2021〕12号)》 */
function numberWithin(text: string, start: number, end: number): [number, number] | null {
  if (text[end - 1] !== ')') return null
  const open = text.lastIndexOf('(', end - 2)
  if (open < start || end - open > 40) return null
  const number = numberFrom(text, open + 1, true)
  return number && number.end === end - 1 ? [number.start, number.end] : null
}

/** 》(临水市水务局: what may stand between a title and its number. */
const afterTitle = /》(?:[ ,:]|[ ,:]?[([【][\u4e00-\u9fffA-Za-z]{0,16})?$/

/** A number that is its title's own is no document of its own. */
function asNumber(text: string, place: { start: number; end: number } | null): Read<Document> | null {
  if (!place || afterTitle.test(text.slice(Math.max(0, place.start - 20), place.start))) return null
  return { ...place, title: null, number: [place.start, place.end] }
}
