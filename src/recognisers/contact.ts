/** How to reach an office: telephone, e-mail, postal address, postcode. */
import { addressAt, labelBefore } from './contact/address.ts'
import type { Mention, Read, Recogniser } from './define.ts'

type Contact = Extract<Mention, { type: 'contact' }>

const dash = '[-–—]'
const extension = `(?: ?(?:转|${dash}|\\(转) ?(?:分机)?\\d{1,6}(?!\\d)\\)?)?`
/** Words that say that the digits behind them are a telephone number. */
const phoneLabel = '(?:电话|热线|传真|手机|座机|专线|拨打|致电|来电|联系方式|Tel|TEL|tel|Fax|FAX)'
const labelled = new RegExp(
  `${phoneLabel}(?:号码|\\([^()]{1,10}\\))?[::为是]? ?(?:\\(?\\d[\\d\\- ()]{4,18}(?:转\\d{1,5})?[、,/;或和] ?){0,3}$`,
)
const alone = '(?<![\\dA-Za-z.〔\\-–—])'
const end = '(?![\\dA-Za-z]|\\.\\d)'

export const contact: Recogniser<Contact> = {
  type: 'contact',
  triggers: '0123456789(+@址箱寄至往函',
  opens: (text, at) => opening(text, at),
  patterns: [
    {
      id: 'area-phone',
      pattern: new RegExp(
        `${alone}(?:(?:\\+?86[- ]?)?\\(0\\d{2,3}\\) ?|(?:\\+86[- ]?0?|0)\\d{2,3} ?${dash} ?)(?:\\d{7,8}|\\d{4} \\d{3,4}(?! ?\\d)|\\d{3} \\d{4}(?! ?\\d)|12\\d{3})(?![\\d.])${extension}(?!\\d|${dash}\\d)`,
        'y',
      ),
      read: phone,
      yes: [
        '电话:⟨0579-8812345⟩',
        '联系电话⟨(0579)8812345⟩,传真⟨0579-88123456⟩',
        '咨询⟨0579-88123456转8012⟩。',
        '⟨027-61230001-803⟩',
        '服务监督⟨0579-12345⟩',
        '电话:⟨0579—8812 345⟩ 邮箱、传真⟨0579-8812 3456⟩、⟨(0579)881 2345⟩。',
        '监督电话:⟨+86-579-88123456⟩',
      ],
      no: [
        '0579-881',
        '编号00-88123456-99-1',
        '2021-88123456',
        '10579-88123456',
        '0579-8812 34',
        '0579-8812 3456 78',
      ],
    },
    {
      id: 'mobile',
      pattern: new RegExp(
        `${alone}(?:\\+?86[- ]?)?1[3-9]\\d(?:\\d{8}|${dash}\\d{4}${dash}\\d{4}| \\d{4} \\d{4})${end}`,
        'y',
      ),
      read: phone,
      yes: ['手机⟨13800138000⟩', '联系人王某(⟨138-0013-8000⟩)', '⟨+86 15912345678⟩'],
      no: ['12800138000', '138001380001', '统一编号1380013800', '13800138000.5'],
    },
    {
      id: 'service-phone',
      pattern: new RegExp(
        `${alone}[48]00(?:${dash}\\d{3}${dash}\\d{4}|${dash}\\d{4}${dash}\\d{3}|${dash}\\d{7})${end}`,
        'y',
      ),
      read: phone,
      yes: ['服务热线⟨400-123-4567⟩', '⟨800-1234567⟩'],
      no: ['400-800元', '500-123-4567', '400-12'],
    },
    {
      id: 'labelled-phone',
      pattern: new RegExp(
        `${alone}(?:0\\d{2,3} ?\\d{7,8}|\\(?0\\d\\)? ?${dash}? ?\\d{3,4}${dash}?\\d{4}|(?:\\+?(?:852|853|886)[- ]?)?\\d{4}[- ]?\\d{4}|[2-9]\\d{6,7}|[48]00\\d{7}|1(?:2\\d{3}|10|19|20|22)(?!\\d))${end}${extension}`,
        'y',
      ),
      read: (match, text) =>
        labelled.test(text.slice(Math.max(0, match.index - 80), match.index)) ? phone(match) : null,
      yes: [
        '联系方式:电话⟨0755 81234567⟩',
        '电话:⟨2292946⟩、⟨22929467⟩。',
        '举报电话:⟨0579-88123456⟩、⟨88123457⟩',
        '拨打热线⟨12345⟩反映。',
        '电话:⟨(02)2341-3183⟩',
        '电话:⟨2835 1234⟩',
        '热线:⟨4001234567⟩',
      ],
      no: [
        '受理12345热线工单',
        '电话回访2292946户次',
        '电话:12亩',
        '编号2292946',
        '接到电话1200个',
        '热线件12345件',
      ],
    },
    {
      id: 'email',
      scan: readEmail,
      yes: [
        '邮箱:⟨lsxcgj@example.com⟩',
        '电子邮箱⟨a.b-c@mail.gov.example.cn⟩。',
        '请发至⟨xf_2021@126.example⟩;',
      ],
      no: ['@所有人', 'a@b', '邮箱@example.com', 'lsx@@example'],
    },
    {
      id: 'address',
      scan: readAddress,
      yes: [
        '邮政地址:⟨临水市青禾区东湖路12号⟩;电话',
        '地址:⟨青禾县中山街3号(旧粮站)2楼⟩ 电话',
        '通讯地址:⟨临水市滨河大道88号市民中心B座⟩(邮编见下)',
        '邮政信箱:⟨临水市市民路4号水务局办公室⟩,邮编',
        '邮政地址⟨临水市人民路5号⟩联系人:王某',
        '来信请寄:⟨临水市东湖路12号水务局⟩,亦可致函⟨青禾县滨江道8号6楼⟩。',
        '监督信箱已公布;地址⟨临水市东湖路12号3楼⟩;邮编',
        '本府地址:⟨临水县中正路一段20号⟩。',
        '地  址:⟨临水市胜利路100号4楼⟩    邮  编',
        '受理地址:⟨临水市平原路246号608室⟩(邮编略)',
        '机关地址:⟨临水县太保乡祥和路1号⟩',
      ],
      no: [
        '项目地址:青禾县南山村',
        '网址:www.example.cn',
        '举报信箱:待公布',
        '地址不详。',
        '注册地址:临水市一路1号',
        '在各小区设置举报信箱,接受监督。',
        '致函市住建局协调。',
        '办公地址变更为临水路12号。',
        '材料寄至各镇街办公室。',
      ],
    },
    {
      id: 'postcode',
      pattern:
        /(?<=(?:邮 {0,6}编|邮政编码|邮政编号|邮政区号|邮递区号)[::]? {0,3})\d{6}(?!\d)|(?<=地址[::] ?\(?)\d{6}(?=\)? ?[\u4e00-\u9fff])/y,
      read: (match) => place('postcode', match.index, match.index + 6),
      yes: [
        '邮编:⟨321000⟩',
        '邮    编:⟨321000⟩',
        '邮政编码 ⟨321000⟩',
        '本局地址:⟨321000⟩临水市',
        '地址:(⟨321000⟩)临水市',
        '地址:临水,邮编⟨321000⟩',
      ],
      no: ['编号321000', '邮编:32100', '邮编3210001'],
    },
    {
      id: 'postcode-in-brackets',
      pattern: /(?<=[号楼室层座栋幢院处办] ?\()\d{6}(?=\))/y,
      read: (match, text) =>
        addressed.test(text.slice(Math.max(0, match.index - 60), match.index))
          ? place('postcode', match.index, match.index + 6)
          : null,
      yes: [
        '受理地址:⟨临水市东湖路12号608室⟩(⟨321000⟩)。',
        '来信请寄:⟨临水市东湖路12号水务局办公室⟩(⟨321000⟩)',
      ],
      no: ['建字第3号(202301)', '东湖路12号(2021)', '地址变更批复3号。5号(202301)'],
    },
  ],
}

/** The clause gives an address. */
const addressed = /(?:地址|信箱|请寄至?|寄至|邮寄)[: ][^。;\n]{0,50}$/

/** By the order of the patterns: telephones and postcodes begin with digits. */
const opensDigits = 0b11001111
const opensMail = 0b0010000
const opensAddress = 0b0100000

/** The shortest of them has five digits, with signs and spaces between. */
function opening(text: string, at: number): number {
  const sign = text[at]
  if (sign === '@') return opensMail
  if ('址箱寄至往函'.includes(sign)) return opensAddress
  let digits = 0
  for (let i = at; i < text.length && i - at < 10; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      if (++digits === 5) return opensDigits
    } else if (!'-–—()+ '.includes(text[i])) return 0
  }
  return 0
}

function phone(match: RegExpExecArray): Read<Contact> {
  return place('phone', match.index, match.index + match[0].length)
}

function place(kind: Contact['kind'], start: number, end: number): Read<Contact> {
  return { start, end, kind, value: [start, end] }
}

const domain = /@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,5}[A-Za-z]{2,12}(?![A-Za-z0-9])/y

/** The name before the sign has no Chinese character, so that 电子邮箱 needs no colon behind it. */
function readEmail(text: string, at: number): Read<Contact> | null {
  domain.lastIndex = at
  const match = domain.exec(text)
  let start = at
  while (start > 0 && at - start < 64 && /[A-Za-z0-9._%+-]/.test(text[start - 1])) start--
  while (start < at && '.-+%'.includes(text[start])) start++
  return match && start < at ? place('email', start, at + match[0].length) : null
}

function readAddress(text: string, at: number): Read<Contact> | null {
  const label = labelBefore(text, at + 1)
  // Without a colon only a label that can be nothing else: 邮政地址 临水市…
  if (!label || (text[at + 1] !== ':' && /^(?:信箱|举报信箱|公司地址)$/.test(label))) return null
  const address = addressAt(text, at + 1)
  return address && place('address', address.start, address.end)
}
