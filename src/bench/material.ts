/** Invented notices of any size, each different from the others and the same in every run. */

const offices = [
  '水务局',
  '档案馆',
  '农业农村局',
  '市场监督管理局',
  '城市管理局',
  '司法局',
  '文化旅游局',
  '医疗保障局',
]
const places = ['云溪县', '青岭区', '临川镇', '白石乡', '东桥街道', '南湖开发区']
const problems = [
  '学习计划落实不够有力,联系实际不紧密',
  '管网台账登记不全,底数不清、责任不明',
  '财务报销审核把关不严,附件缺失',
  '工程招投标监管存在薄弱环节',
  '干部考勤制度执行不到位',
  '惠民补贴发放不够及时',
]
const answers = [
  '一是召开专题会议4次,制定整改方案;二是修订《内部控制制度》(云水发〔2021〕18号)等6项制度;三是对照清单逐项核查,补登台账36份,涉及资金27.5万元。',
  '一是组织集中学习12次,覆盖干部320余人次;二是2021年9月底前完成3处隐患点的整治,投入资金1,300.6万元;三是建立月通报机制,问题办结率由75%提高到98.5%。',
  '一是追回违规资金8.32万元,约谈责任人5名;二是自2021年10月15日起实行双人复核;三是开展为期3个月的专项检查,发现并整改问题21个。',
]
const statuses = [
  '已完成整改。',
  '已完成整改,并长期坚持。',
  '正在整改,预计2022年6月底前完成。',
  '基本完成整改。',
]

/** A notice of about so many bytes of UTF-8. */
export function notice(number: number, bytes: number): string {
  const place = places[number % places.length]
  const name = `${place}${offices[(number >> 3) % offices.length]}`
  const lines = [
    `中共${name}党组关于巡察整改进展情况的通报`,
    `根据县委巡察工作统一部署,2021年4月15日至6月30日,县委第三巡察组对${name}党组进行了巡察。8月2日,巡察组反馈了巡察意见。`,
    '一、巡察反馈问题整改落实情况',
  ]
  let size = 400
  for (let item = 1; size < bytes; item++) {
    const at = number + item * 7
    const head = `${item}.关于“${problems[at % problems.length]}”的问题。`
    const body = `整改情况:${answers[at % answers.length]}${statuses[at % statuses.length]}`
    lines.push(head, body)
    size += (head.length + body.length) * 2.75
  }
  lines.push(
    '二、联系方式',
    `联系电话:0999-${String(6_600_000 + (number % 90_000))};电子邮箱:office${number}@example.cn。`,
  )
  lines.push(`中共${name}党组`, '2021年12月1日', '')
  return lines.join('\n')
}
