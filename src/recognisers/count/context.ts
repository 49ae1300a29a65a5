/** What around a number and its unit says that the two count nothing. Every rule names what it refuses. */
import { isHanAt } from '../../text/characters.ts'
import type { Unit } from '../../text/measure-word.ts'
import { isArabic } from '../../text/numeral/signs.ts'
import type { Quantity } from '../../text/quantity.ts'

/** “六项治理”, ‘四个一’: a slogan is quoted as a whole, and short. */
export function isQuotedName(text: string, number: Quantity, unit: Unit): boolean {
  if (!'“‘"\'「『《〈<'.includes(text[number.start - 1] ?? ' ')) return false
  if (text[number.start] === '一') return true
  const most = number.start + (number.form === 'arabic' ? 6 : 8)
  for (let at = unit.end; at <= most && at < text.length; at++) {
    if ('”’"\'」』》〉>'.includes(text[at])) return true
    if (',。;:\n'.includes(text[at])) return false
  }
  return false
}

/** 三个一, 四个不准, 六个百分百, 五个到位: what follows 个 is no noun. */
export function isSlogan(text: string, number: Quantity, unit: Unit): boolean {
  if (unit.unit !== '个') return false
  if (text[unit.end] === '一' && !'些般'.includes(text[unit.end + 1] ?? ' ')) return true
  return number.form === 'hanzi' && sloganWords.some((word) => text.startsWith(word, unit.end))
}

const sloganWords = [
  '不准', '不能', '不得', '不许', '不放过', '不变', '不摘', '不超', '不让', '不搞', '不直', '不忘', '不打', '必须', '必谈', '必访',
  '务必', '坚决', '坚持', '严禁', '绝不', '决不', '凡是', '到位', '始终', '敢于', '百分', '翻', '十大', '有', '更加', '最大', '统一', '不松',
] // biome-ignore format: a list of words

/** 三家店, 五里桥村: a numeral and a measure word begin many names of places. */
export function isPlaceName(text: string, number: Quantity, unit: Unit): boolean {
  if (number.form !== 'hanzi' || number.end - number.start > 1 || unit.unit.length > 1) return false
  if (!'家门台户道面口块段亩间层丈'.includes(unit.unit)) return false
  for (const at of [unit.end, unit.end + 1]) {
    if (!isHanAt(text, at)) return false
    if ('镇乡村庄屯沟桥店寨湾营堡岭河巷坝'.includes(text[at]))
      return !'民委居组级干集办企铺面主员内外的口长'.includes(text[at + 1] ?? ' ')
  }
  return false
}

/** 一人一档, 一车一卡, 1车1司机: one of these for one of those; 完成一项、销号一项: one after another. */
export function isFormula(text: string, number: Quantity, unit: Unit): boolean {
  const one = text.slice(number.start, number.end)
  if (one !== '一') return one === '1' && unit.class === 'arabic' && text[unit.end] === '1'
  if (text[unit.end] === '一' || (isHanAt(text, unit.end) && text[unit.end + 1] === '一')) return true
  if (text[number.start - 2] === '一' && isHanAt(text, number.start - 1)) return true
  const again = text.slice(number.start, unit.end)
  const reach = again.length + 5
  return (
    text.slice(unit.end, unit.end + reach).includes(again) ||
    text.slice(Math.max(0, number.start - reach), number.start).includes(again)
  )
}

/** 2019起, 2021度: a year without its 年. */
export function isYear(text: string, number: Quantity, unit: Unit): boolean {
  return '起度间级期款'.includes(unit.unit) && /^(?:19|20)\d\d$/.test(text.slice(number.start, number.end))
}

/** 之三, 周三, 初三, 其二, 张三: the numeral belongs to the word before it. */
export function endsWord(text: string, number: Quantity): boolean {
  const before = text[number.start - 1] ?? ' '
  return (
    '之其周初'.includes(before) ||
    ['张三', '李四', '王五', '赵六'].includes(before + text[number.start]) ||
    text.startsWith('星期', number.start - 2) ||
    text.startsWith('礼拜', number.start - 2)
  )
}

/**
 * 统一部署, 同一个, 每一户, 这一次, 进一步: the 一 of a word or after a word that points; 每周一次 is none.
 */
export function isBoundOne(text: string, number: Quantity): boolean {
  const before = text[number.start - 1] ?? ' '
  if (before === '周') return text[number.start - 2] !== '每'
  return '统同唯惟单专合归划逐万之其任某哪这那该此另首进下上第期初始如每齐均同'.includes(before)
}

/** 十九届四次全会, 人大三次会议: which session it was. 1-11批: from the first batch to the eleventh. */
export function isSession(text: string, number: Quantity, unit: Unit): boolean {
  if (number.max !== undefined && number.value === '1' && '批轮期条款章组'.includes(unit.unit)) return true
  if (unit.unit !== '次' || number.form !== 'hanzi') return false
  if (text.startsWith('会议', unit.end) && '届大协'.includes(text[number.start - 1] ?? ' ')) return true
  return ['全会', '全体会', '全委会', '党代会', '代表大会'].some((word) => text.startsWith(word, unit.end))
}

/** Before a number of 组, 队, 期 …: 分为三组, 共五期. */
const counting = '分成为共设有建立了等的个达办展举'

/** 监察二处, 一期工程, 巡察3组: a unit that names a place in an order, unless the words around it count. */
export function isOrdinal(text: string, number: Quantity, unit: Unit): boolean {
  if (unit.class !== 'order' || text[number.start] === '两') return false
  const arabic = number.form === 'arabic'
  if (!arabic && number.end - number.start > 1) return false
  if (arabic && ('处所类期'.includes(unit.unit) || Number(number.value) > 50)) return false
  if (counting.includes(text[number.start - 1] ?? ' ')) return false
  return !(counted[unit.unit] ?? []).some((noun) => text.startsWith(noun, unit.end))
}

/** 涉及3县2区, 9镇3街道: places without a measure word, where what stands before is no name that the number belongs to. */
export function isPlaceInName(text: string, number: Quantity, unit: Unit): boolean {
  if (unit.class !== 'place') return false
  const before = text[number.start - 1] ?? ','
  if (places.includes(before)) return !isArabic(text, number.start - 2)
  return (
    !'国全及共有辖管等盖到对由了为含括和与、,。;:(\n'.includes(before) ||
    '道线段楼号'.includes(text[unit.end] ?? ' ')
  )
}

const places = '省市州盟县旗区镇乡街村'

/** What is counted in them, and has no place in an order. */
const counted: Record<string, readonly string[]> = {
  处: ['问题', '隐患', '违', '点', '地', '房', '设', '危', '工', '坡', '景', '古', '建', '污', '漏', '山', '水', '文物', '遗址', '图斑'],
  所: ['学校', '小学', '中学', '高', '院校', '大学', '医院', '幼儿园', '职', '民办', '公办', '养老', '监狱'],
  类: ['问题', '情形', '情况', '行为', '事项', '风险', '隐患', '案件', '对象', '人员'],
  组: ['样', '试', '数据', '照片', '设备', '监控'],
  期: ['培训', '专题', '专刊', '简报', '通报', '专栏'],
} // biome-ignore format: one row per unit

/** 二次, 二期, 二部 say the second one, where two of them would be 两. */
export function isSecond(text: string, number: Quantity, unit: Unit): boolean {
  return (
    text.slice(number.start, number.end) === '二' &&
    (unit.class === 'order' || '次道部本轮批股片段回遍路台层'.includes(unit.unit))
  )
}

/** Measure words that after a Chinese digit need what they measure beside them: 三口井, 两头牛, 一起案件. */
const needs: Record<string, RegExp> = {
  口: /^.{0,2}[井锅塘窖缸]|^[人之]/,
  头: /^.{0,2}[猪牛羊驴马骡鹿象]/,
  门: /^[课功学技选必]|^.{0,2}课/,
  起: /^[案事留典违群纠矿交投举信重安火较有]/,
}

export function lacksNoun(text: string, number: Quantity, unit: Unit): boolean {
  if (number.form !== 'hanzi' || (unit.unit === '起' && text[number.start] !== '一')) return false
  return needs[unit.unit] !== undefined && !needs[unit.unit].test(text.slice(unit.end, unit.end + 4))
}

/** 95分 is a score where it ends there or the words before say so; 30分钟 and 分 of 分公司 are none. */
export function isNoScore(text: string, number: Quantity, unit: Unit): boolean {
  if (unit.unit !== '分' && unit.unit !== '度') return false
  if ('扣得加减记评满均绩计值为'.includes(text[number.start - 1] ?? ' ')) return false
  if ('时点:经纬度'.includes(text[number.start - 1] ?? ' ') || isArabic(text, unit.end)) return true
  return isHanAt(text, unit.end) && !'以的和及左'.includes(text[unit.end])
}
