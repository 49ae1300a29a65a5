/** What a heading says of what stands below it: a problem that is answered, what was organised, what comes next. */

/** The part that answers the findings. */
export const answering =
  /(?:反馈|巡察|巡视|审计|督察|督查|存在|突出|具体|指出|查出|发现).{0,12}问题|问题.{0,14}整改|整改(?:落实|任务|情况|进展|成效|完成|效果)|落实整改|逐[条项一个]|对照.{0,10}(?:反馈|问题)/
const telling =
  /主体责任|组织领导|高度重视|提高.{0,2}站位|统一思想|主要做法|总体|基本情况|概况|下一?步|今后|后续|继续|长效|巩固|深化|持续|打算|努力方向|工作(?:计划|安排|建议|体会)|建议|经验|做法|部署|推进整改工作|强化(?:领导|担当|责任)|(?:还|尚|仍)存在|不足|差距/

/** Does a part tell of what was organised or what comes next, rather than answer the findings? */
export function tells(title: string): boolean {
  return telling.test(title)
}

/** What comes next, as the heading of a part. */
export const ahead =
  /^(?:下一?步|今后|后续)|(?:努力方向|(?:下一?步|今后|后续).{0,6}(?:计划|打算|安排|措施|思路))$/

/** 关于…问题, 针对…问题, “…”问题: a title that says outright that it names a problem. */
export function isProblem(title: string): boolean {
  return (
    /^(?:关于|针对|对).{2,}(?:问题|情况|方面)/.test(title) || /^[“‘].{2,}[”’]的?(?:问题|方面)/.test(title)
  )
}

/** 关于党的领导弱化方面的问题: the heading of a group. */
export const facet = /方面(?:存在)?的?(?:主要|突出|具体|有关)?问题(?:的?整改(?:落实)?(?:进展)?情况)?$/

const lack = /不|未|缺|弱|差|滞后|缓慢|欠|乱|松|虚|违规|违反|超|漏|问题|有待|亟待|短板|隐患|风险|流于|走过场/

/** The same, or as a lack: 台账登记不全. */
export function namesProblem(title: string): boolean {
  return (
    isProblem(title) ||
    /^(?:关于|针对)/.test(title) ||
    lack.test(title.replace(/不断|不忘|不懈|不折不扣/g, ''))
  )
}
