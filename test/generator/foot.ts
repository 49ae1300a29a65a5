/** What stands after the body: the call for opinions, contacts, signature, page foot. */
import { iso } from './calendar.ts'
import { full } from './date-forms.ts'
import { type Draft, entity, optional, putDate } from './draft.ts'
import { putText } from './head.ts'
import { hanzi, yearInHanzi } from './numerals.ts'
import offices from './phrases/offices.json' with { type: 'json' }

export function writeFoot(draft: Draft): void {
  const { random, writer } = draft
  writer.newline()
  if (random.chance(0.75)) writer.put(random.pick(calls))
  if (random.chance(0.8)) writeContacts(draft)
  writeSignature(draft)
  if (random.chance(0.25)) {
    writer.newline()
    optional(draft, () =>
      writer.put(
        random.pick([
          '扫一扫在手机打开当前页',
          '【打印本页】 【关闭窗口】',
          '责任编辑:网站管理员',
          '相关附件:',
        ]),
      ),
    )
  }
}

const calls = [
  '欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议,请及时向我们反映。\n',
  '欢迎社会各界对整改落实情况进行监督。\n',
  '如有意见建议,请及时反映。\n',
]

type Kind = 'phone' | 'email' | 'address' | 'postcode'
const labels: Record<Kind, string[]> = {
  phone: ['联系电话:', '电话:', '监督电话:'],
  email: ['电子邮箱:', '邮箱:'],
  address: ['邮政地址:', '联系地址:', '通讯地址:'],
  postcode: ['邮政编码:', '邮编:'],
}

function writeContacts(draft: Draft): void {
  const { random, writer, plan } = draft
  writer.newline()
  const kinds = (['phone', 'address', 'postcode', 'email'] as const).filter(
    (kind) => kind === 'phone' || random.chance(0.6),
  )
  const apart = random.chance(0.5)
  if (random.chance(0.6)) writer.put(`联系方式:${apart ? '\n' : ''}`)
  for (const [i, kind] of kinds.entries()) {
    if (i > 0) writer.put(apart ? '\n' : ';')
    writer.put(random.pick(labels[kind]))
    const value = contact(draft, kind)
    entity(draft, plan.contacts, { kind, value }, () => writer.put(value))
  }
  writer.put(apart ? '\n' : '。\n')
}

function contact({ random, office }: Draft, kind: Kind): string {
  const figures = (count: number): string => String(random.int(10 ** (count - 1), 10 ** count - 1))
  if (kind === 'phone') return `0${random.int(310, 998)}-${random.int(2, 8)}${figures(6)}`
  if (kind === 'postcode') return figures(6)
  if (kind === 'email')
    return `${random.pick(['zgb', 'xczg', 'bgs', 'jjjc'])}${figures(3)}@${random.pick(['163.com', 'example.gov.cn', '126.com'])}`
  return `${office.area}${random.pick(offices.roads)}${random.int(1, 399)}号`
}

function writeSignature(draft: Draft): void {
  const { random, writer, plan, office, calendar } = draft
  if (random.chance(0.9)) {
    writer.newline()
    plan.metadata.signatory = putText(draft, office.signatory)
    writer.put('\n')
  }
  if (!calendar.signedPrinted) return
  const { year, month, day } = calendar.signed
  const text = random.chance(0.75)
    ? full(calendar.signed)
    : `${yearInHanzi(year)}年${hanzi(month)}月${hanzi(day)}日`
  plan.metadata.signed = iso(calendar.signed)
  writer.newline()
  putDate(draft, text, calendar.signed, calendar.signed)
  writer.put('\n')
}
