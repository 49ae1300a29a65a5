import { type MeasureClass, readLargeNoun, readUnit, type Unit, unitFirsts } from '../text/measure-word.ts'
import { qualifierOf } from '../text/qualifier.ts'
import { type Quantity, quantityTriggers, readQuantity } from '../text/quantity.ts'
import {
  endsWord,
  isBoundOne,
  isFormula,
  isNoScore,
  isOrdinal,
  isPlaceInName,
  isPlaceName,
  isQuotedName,
  isSecond,
  isSession,
  isSlogan,
  isYear,
  lacksNoun,
} from './count/context.ts'
import type { Mention, Read, Recogniser } from './define.ts'

type Count = Extract<Mention, { type: 'count' }>

/** How a number is written, which says how far to trust it: 百 alone begins more words than it counts things. */
type Kind = 'arabic' | 'one' | 'few' | 'many' | 'bare' | 'vague'

const digits = '0123456789'
const chinese = quantityTriggers.replace(digits, '')

/** A number of things: with a measure word, a unit of measurement, or the counted noun itself. */
export const count: Recogniser<Count> = {
  type: 'count',
  triggers: quantityTriggers,
  opens: opening,
  patterns: [
    {
      id: 'count.arabic',
      triggers: digits,
      scan: scanFor('arabic'),
      yes: [
        '立案⟨12件⟩⟨15人⟩,下发通报⟨3期⟩。',
        '巡查⟨2600余处(次)⟩,覆盖⟨8.35万户⟩,惠及近⟨1.2万人次⟩。',
        '新建⟨1~3家⟩,面积⟨420.6亩⟩,⟨5600平方米⟩,⟨7.5公里⟩。',
        '⟨45岁⟩以下干部,排名后⟨3名⟩的村。',
        '(⟨4人⟩共36800元)',
        '⟨4方面⟩⟨31个⟩问题,联合⟨9部门⟩,涉及⟨6类⟩情形。',
        '涉及⟨3县⟩⟨2区⟩,共⟨9镇⟩⟨3街道⟩。',
        '受理⟨1,250件⟩,发放⟨3 万余份⟩,扣⟨2分⟩。',
        '问题2.⟨4名⟩党员长期失联;1.⟨12家⟩企业超标;户均⟨3.2人⟩,增长⟨1.5倍⟩。',
      ],
      no: [
        '支路6号、七里路18号院、3号线、5G基站、A3类',
        '1车1司机1安全员、1+2+5、2.0版、第9批次',
        '2019起执行、2021级学生、2020版',
        '电话0712-5553号、邮编430016、编号2021003',
        '东风3村、开发区2区、北纬30度、东经120度15分、交办1-9批',
      ],
    },
    {
      id: 'count.hanzi',
      triggers: chinese,
      scan: scanFor('few'),
      yes: [
        '抽调⟨三名⟩同志,分⟨三期⟩返还,举办⟨两期⟩,走访⟨五家⟩企业。',
        '⟨三至五名⟩干部、⟨两三次⟩协调、⟨十个⟩小区、近⟨十项⟩措施。',
        '⟨四个⟩片区、⟨三处⟩隐患、⟨八所⟩学校、⟨两支⟩队伍。',
      ],
      no: [
        '监察二处、二次供水、一期工程、三类费用、执法三队',
        '巡察12组进驻、第126组、3眼镜店、5跨部门、8兜底户、2圈层',
        '每3个月、每2个工作日、每1个季度',
        '“六项治理”、“三个十大”、‘四个一’、五个到位、六个百分百、三个一批',
        '三家店村、五里桥、四门寨',
        '三门峡、四方区、九台区、五金、六分之一',
        '三位一体、四位一体、货比三家',
        '二中队、三大队、四支队、五分局、六车间、第二党支部三支部',
        '两面派、三头六臂、五口镇',
        '十九届四次全会、三届五次会议、市纪委七次全会、人大三次会议',
      ],
    },
    {
      id: 'count.hanzi-long',
      triggers: chinese,
      scan: scanFor('many'),
      yes: [
        '⟨十一个⟩单位、⟨二十三名⟩干部、⟨一百零五件⟩、⟨三千五百余户⟩。',
        '⟨十余次⟩协调、⟨二十来个⟩网格、⟨三万五千亩⟩。',
      ],
      no: ['十三五规划、十九届五中全会、八一搅拌站、二〇二一级', '五十铃、百分之二十三'],
    },
    {
      id: 'count.one',
      triggers: '一',
      scan: scanFor('one'),
      yes: ['每年⟨一次⟩的清查、合成⟨一笔⟩支付、增配⟨一名⟩副站长。', '查办⟨一起⟩案件,每周⟨一次⟩例会。'],
      no: [
        '统一部署、进一步、同一个、每一户、这一次、另一名',
        '一把手、一中队、一分为二、一人一档、一户一策、一起推进、一定、一般、一致、一律、一旦',
        '一期项目、一类费用、市一医院、一次性、第一批',
        '完成一项、销号一项,发现一起查处一起,“一个问题、一抓到底”',
      ],
    },
    {
      id: 'count.bare',
      triggers: '百千万亿',
      scan: scanFor('bare'),
      yes: ['走访企业过⟨百间⟩,组织近⟨百名⟩干部,超⟨千户⟩。', '⟨百余次⟩、⟨千余份⟩、上⟨万人次⟩。'],
      no: [
        '百姓、万和物业、千方百计、百货、万户侯、千人计划、万人说新疆、百家讲坛、千家万户',
        '开展过百日行动',
        '十分、万一、百亩镇',
      ],
    },
    {
      id: 'count.vague',
      triggers: chinese,
      scan: scanFor('vague'),
      yes: ['⟨几项⟩工作、⟨数百户⟩居民、⟨几十个⟩、⟨十几次⟩、⟨数十家⟩。'],
      no: ['几乎、人数十分有限、多数、户数百分比', '指数、件数次'],
    },
    {
      id: 'count.large',
      scan: readLarge,
      yes: ['⟨5大方面⟩、⟨三大机制⟩、⟨10大类⟩、⟨六大任务⟩。'],
      no: ['三大攻坚战、十大专项整治、五大发展理念、四大班子', '十九大精神、大三类学生', '5大于3'],
    },
  ],
}

type Reading = Read<Count>

/** By the order of the patterns, that for each kind of number. */
const opensKind: Record<Kind, number> = {
  arabic: 0b0000001,
  few: 0b0000010,
  many: 0b0000100,
  one: 0b0001000,
  bare: 0b0010000,
  vague: 0b0100000,
}
const opensLarge = 0b1000000

function opening(text: string, at: number): number {
  const number = readQuantity(text, at)
  if (!number || number.form === 'digits') return 0
  const next = text.charCodeAt(number.end)
  return (unitFirsts[next] === 1 ? opensKind[kindOf(text, number)] : 0) | (next === large ? opensLarge : 0)
}

const large = '大'.charCodeAt(0)

function scanFor(kind: Kind): (text: string, at: number) => Reading | null {
  return (text, at) => {
    const number = readQuantity(text, at)
    if (!number || number.form === 'digits' || kindOf(text, number) !== kind) return null
    const unit = readUnit(text, number.end)
    if (!unit || !classes[kind].includes(unit.class) || !counts(text, number, unit, kind)) return null
    return reading(text, kind === 'arabic' ? afterMarker(text, number, unit) : number, unit, kind)
  }
}

/** 2.4人 is no two and two fifths of a person: the 2. numbers what follows, unless the words before speak of a mean. */
function afterMarker(text: string, number: Quantity, unit: Unit): Quantity {
  const printed = text.slice(number.start, number.end)
  const marker = /^\d{1,2}\.(?=[1-9]\d{0,3}$)/.exec(printed)?.[0]
  if (!marker || unit.class !== 'any' || divisible.includes(unit.unit)) return number
  if (/[均每]/.test(text.slice(Math.max(0, number.start - 8), number.start))) return number
  return { ...number, start: number.start + marker.length, value: printed.slice(marker.length) }
}

/** Units of which there are parts. */
const divisible = [
  '个',
  '倍',
  '岁',
  '周岁',
  '学时',
  '课时',
  '学分',
  '台班',
  '人天',
  '人月',
  '套',
  '页',
  '份',
  '层',
  '次',
  '项',
]

/** 5大方面: any number but a vague one. */
function readLarge(text: string, at: number): Reading | null {
  const number = readQuantity(text, at)
  const unit = number && readLargeNoun(text, number.end)
  if (!unit || number.form === 'digits') return null
  const kind = kindOf(text, number)
  if (kind === 'bare' || kind === 'vague' || endsWord(text, number) || number.value === '1') return null
  return reading(text, number, unit, kind)
}

function kindOf(text: string, number: Quantity): Kind {
  if (number.form === 'arabic') return 'arabic'
  if (number.value === null) return 'vague'
  if (number.bare) return 'bare'
  if (number.end - number.start > 1 && number.max === undefined) return 'many'
  return text[number.start] === '一' && number.max === undefined ? 'one' : 'few'
}

/** The units that each kind of number is trusted with; 方面 counts after every number. */
const classes: Record<Kind, readonly MeasureClass[]> = {
  arabic: ['any', 'plural', 'arabic', 'order', 'metric', 'noun', 'place'],
  many: ['any', 'plural', 'arabic', 'order', 'metric'],
  few: ['any', 'plural', 'order', 'metric', 'noun'],
  one: ['any', 'metric', 'order'],
  bare: ['any', 'plural', 'metric'],
  vague: ['any', 'plural', 'order', 'metric'],
}

function counts(text: string, number: Quantity, unit: Unit, kind: Kind): boolean {
  if (isSlogan(text, number, unit) || isQuotedName(text, number, unit) || isNoScore(text, number, unit))
    return false
  if (isFormula(text, number, unit) || isOrdinal(text, number, unit) || isSession(text, number, unit))
    return false
  if (kind === 'arabic') return !isYear(text, number, unit) && !isPlaceInName(text, number, unit)
  if (number.value === '0' || lacksNoun(text, number, unit) || isPlaceName(text, number, unit)) return false
  if (kind === 'one') return !isBoundOne(text, number)
  if (unit.class === 'noun' && unit.unit !== '方面') return false
  return !endsWord(text, number) && !isSecond(text, number, unit)
}

function reading(text: string, number: Quantity, unit: Unit, kind: Kind): Reading | null {
  const { start, value, max, vague } = number
  const { end } = unit
  const bare = kind === 'bare'
  const qualifier = qualifierOf(text, { start, end, vague, bare })
  // 百姓, 万和: a unit alone counts only where a word says about how many
  if (bare && !qualifier) return null
  if (max === undefined) return { start, end, value, unit: unit.unit, qualifier }
  return { start, end, value, max, unit: unit.unit, qualifier }
}
