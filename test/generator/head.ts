/** What stands before the body: title, page line, who inspected whom and when. */
import { addDays, type Day, iso, monthEnd } from './calendar.ts'
import { full, tail } from './date-forms.ts'
import { type Calendar, type Draft, optional, putDate } from './draft.ts'
import type { PlannedText } from './plan.ts'
import type { Random } from './random.ts'

export function drawCalendar(random: Random): Calendar {
  const from = { year: random.int(2016, 2024), month: random.int(1, 12), day: random.int(1, 28) }
  const to = addDays(from, random.int(25, 80))
  const feedback = addDays(to, random.int(15, 70))
  return {
    from,
    to,
    feedback,
    signed: addDays(feedback, random.int(60, 300)),
    signedPrinted: random.chance(0.85),
  }
}

/** A name or title that the metadata holds. */
export function putText(draft: Draft, text: string): PlannedText {
  return draft.writer.mark(() => draft.writer.put(text), { text })
}

const matter = {
  inspection_rectification: [
    '巡察反馈意见整改情况',
    '巡察整改进展情况',
    '巡察整改情况',
    '巡察反馈意见整改落实情况',
  ],
  audit_rectification: ['审计查出问题整改情况', '审计整改情况'],
  supervision_rectification: ['生态环境保护督察反馈问题整改情况', '督察整改进展情况'],
}

export function writeTitle(draft: Draft): void {
  const { random, writer, plan, office } = draft
  if (random.chance(0.12)) return
  const topic = random.pick(matter[office.kind])
  const form = random.pick(['通报', '公告', '公示'])
  const who = random.pick([office.signatory, `${office.area}${office.body}`, ''])
  writer.newline()
  plan.metadata.title = draft.writer.mark(
    () => {
      writer.put(who)
      if (who && random.chance(0.15)) writer.put('\n')
      writer.put(`关于${topic}的${form}`)
    },
    { text: `${who}关于${topic}的${form}` },
  )
  writer.put('\n')
}

/** 发布日期:2022-03-29 来源:… */
export function writePageLine(draft: Draft): void {
  const { random, writer, plan, office, calendar } = draft
  if (random.chance(0.55)) return
  const published = addDays(calendar.signed, random.int(0, 9))
  const [label, text] = random.pick([
    ['发布日期:', iso(published)],
    ['发布时间:', `${iso(published)} ${random.int(10, 17)}:${random.int(10, 59)}`],
    ['发布日期:', full(published)],
  ])
  writer.newline()
  writer.put(label)
  putDate(draft, text, published, published)
  plan.metadata.published = iso(published)
  if (random.chance(0.5)) {
    writer.put(random.pick(['  来源:', ' 来源: ', '\n来源:']))
    plan.metadata.publisher = putText(
      draft,
      random.pick([office.signatory, `${office.area}${office.body}`, `廉洁${office.area.slice(0, -1)}`]),
    )
  }
  writer.put('\n')
}

export function writeIntroduction(draft: Draft): void {
  const { random, writer, plan, office, calendar } = draft
  writer.newline()
  if (random.chance(0.7))
    writer.put(random.pick([`根据${office.level}委统一部署,`, `按照${office.level}委工作安排,`]))
  putPeriod(draft)
  writer.put(',')
  plan.metadata.inspector = putText(draft, office.inspector)
  writer.put('对')
  plan.metadata.inspected = putText(draft, office.inspected)
  putDeed(draft)
  if (random.chance(0.6) || calendar.feedback.year !== calendar.to.year) {
    putDate(draft, full(calendar.feedback), calendar.feedback, calendar.feedback)
  } else {
    const { month, day } = calendar.feedback
    putDate(draft, `${month}月${day}日`, calendar.feedback, calendar.feedback, { inferred: true })
  }
  plan.metadata.feedback = iso(calendar.feedback)
  writer.put(random.pick(handed[office.kind]).replace('X', office.inspector))
  writer.put(random.pick(announced))
}

const handed = {
  inspection_rectification: [',X反馈了巡察意见。', ',X进行了反馈。', ',X向党组织反馈了巡察情况和意见。'],
  audit_rectification: [',X出具了审计报告。', ',X送达了审计报告。'],
  supervision_rectification: [',X反馈了督察意见。', ',X向党组织反馈了督察意见。'],
}
const announced = [
  '按照党务公开原则和有关要求,现将整改情况予以公布。\n',
  '现将整改进展情况通报如下。\n',
  '按照有关规定,现将整改落实情况向社会公布。\n',
  '现将有关整改情况公告如下。\n',
]

function putDeed(draft: Draft): void {
  const { random, writer, office, calendar } = draft
  const verb = random.pick(['进行了', '开展了'])
  if (office.kind === 'audit_rectification') {
    const year = calendar.from.year - 1
    const [from, to]: [Day, Day] = [
      { year, month: 1, day: 1 },
      { year, month: 12, day: 31 },
    ]
    if (random.chance(0.5)) putDate(draft, `${year}年度`, from, to)
    writer.put(`预算执行和其他财政收支情况${verb}审计。`)
  } else if (office.kind === 'supervision_rectification') writer.put(`${verb}生态环境保护督察。`)
  else
    writer.put(
      `${verb}${random.pick(['', '', '常规', '专项', '提级'])}${/巡视/.test(office.inspector) ? '巡视' : random.pick(['巡察', '巡察', '巡察“回头看”'])}。`,
    )
}

function putPeriod(draft: Draft): void {
  const { random, plan, calendar } = draft
  const { from, to } = calendar
  const join = random.pick(['至', '至', '-', '—'])
  if (random.chance(0.15)) {
    const [first, last] = [
      { ...from, day: 1 },
      { ...to, day: monthEnd(to.year, to.month) },
    ]
    const end = from.year === to.year ? `${to.month}月` : `${to.year}年${to.month}月`
    putDate(draft, `${from.year}年${from.month}月${join}${end}`, first, last)
    plan.metadata.inspection = { from: iso(first), to: iso(last) }
    return
  }
  const end = random.chance(0.2)
    ? full(to)
    : from.year === to.year
      ? `${to.month}月${to.day}日`
      : tail(from, to)
  putDate(draft, full(from) + join + end, from, to)
  plan.metadata.inspection = { from: iso(from), to: iso(to) }
}

/** What the page puts around the notice. */
export function writeFurniture(draft: Draft): void {
  const { random, writer, office, calendar } = draft
  if (random.chance(0.7)) return
  for (const line of random.sample(
    [
      '当前位置: 首页 >> 政务公开 >> 通知公告',
      `索引号:${random.int(100000, 999999)}/${calendar.signed.year}-${random.int(1000, 9999)}`,
      '【字体:大 中 小】 打印 分享',
      `浏览次数:${random.int(12, 4000)}`,
      `您所在的位置:首页 > ${office.area}人民政府网站 > 正文`,
    ],
    random.int(1, 2),
  )) {
    writer.newline()
    optional(draft, () => writer.put(line))
    writer.put('\n')
  }
}
