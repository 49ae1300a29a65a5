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
const deeds = [
  '2021年9月组织召开专题会议4次,逐条研究反馈意见,明确牵头领导、责任科室和完成时限',
  '修订《内部控制制度》(云水发〔2021〕18号),把廉政风险点嵌入业务流程,由分管领导逐级审签',
  '对照清单逐项核查,补登台账36份,做到底数清、情况明、责任实',
  '追回违规资金8.32万元,对经办人员进行约谈提醒,并在全局范围内通报',
  '自2021年10月15日起实行双人复核,凡手续不全、依据不足的一律退回补正',
  '开展为期3个月的专项检查,发现的苗头性问题当场指出、限时纠正、跟踪问效',
  '把理论学习同业务工作结合起来,改进学习方式,避免以会代学、以文代学',
  '健全议事规则和决策程序,凡属重大事项先听取意见、再集体研究、后公开结果',
]
const prose = [
  '班子成员带头认领责任,深入一线了解情况,同干部群众面对面交流,把问题找准、把原因析透、把措施定实',
  '主要负责同志多次到现场督促,要求举一反三、标本兼治,既解决眼前的具体问题,也注重从源头上堵塞漏洞',
  '相关科室各司其职、密切配合,每月通报进度2次,下发提示函14份,形成一级抓一级、层层抓落实的局面',
  '通过设立意见箱、走访126户、回访服务对象等方式广泛听取意见,群众满意率由88%提高到96.5%',
  '进一步压实日常监管责任,完善考核评价办法,把落实情况作为评先评优和选拔任用的重要参考',
  '今后将继续强化跟踪问效,巩固整改成果,防止问题反弹回潮,切实把制度优势转化为治理效能',
]
const statuses = [
  '已完成整改。',
  '已完成整改,并长期坚持。',
  '正在整改,预计2022年6月底前完成。',
  '基本完成整改。',
]

/**
 * A notice of about so many bytes of UTF-8, as dense as real ones: for each kilobyte about one item, two to three measures and
 * five values.
 */
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
    const body = `整改情况:${['一', '二', '三'].map((ordinal, i) => measure(ordinal, at + i)).join(';')}。${statuses[at % statuses.length]}`
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

/** A deed with what it was done for, in other words from item to item. */
function measure(ordinal: string, at: number): string {
  return `${ordinal}是${deeds[(at * 3) % deeds.length]}。${prose[(at * 5) % prose.length]}`
}
