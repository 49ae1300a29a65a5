import { describe, expect, it } from 'vitest'
import { parseText } from '../../src/index.ts'

/** One item with this answer; the code, `+` where it is long-term, and the words that say it. */
function statusOf(block: string): string | null {
  const notice = parseText(
    `一、整改落实情况\n\n(一)关于“学习不深入”的问题。\n\n${block}\n\n(二)关于“台账不清”的问题。\n\n整改情况:修订了台账。`,
  )
  const status = notice.items[0]?.status
  return status ? `${status.code}${status.longTerm ? '+' : ''} ${status.text}` : null
}

const progress: [string, string | null][] = [
  ['已完成整改', 'completed 已完成整改'],
  ['已完成', 'completed 已完成'],
  ['完成', 'completed 完成'],
  ['已整改到位', 'completed 已整改到位'],
  ['已全部整改到位', 'completed 已全部整改到位'],
  ['已办结', 'completed 已办结'],
  ['办结', 'completed 办结'],
  ['已销号', 'completed 已销号'],
  ['已结案', 'completed 已结案'],
  ['整改完成', 'completed 整改完成'],
  ['已按期完成整改', 'completed 已按期完成整改'],
  ['该问题已得到有效解决', 'completed 已得到有效解决'],
  ['基本完成', 'basically_completed 基本完成'],
  ['已基本完成整改', 'basically_completed 已基本完成整改'],
  ['基本整改到位', 'basically_completed 基本整改到位'],
  ['阶段性完成', 'phased 阶段性完成'],
  ['阶段性完成并需长期坚持', 'phased+ 阶段性完成并需长期坚持'],
  ['已取得阶段性成效', 'phased 已取得阶段性成效'],
  ['取得阶段性成效,需长期坚持', 'phased+ 取得阶段性成效,需长期坚持'],
  ['部分完成', 'phased 部分完成'],
  ['正在整改', 'in_progress 正在整改'],
  ['整改中', 'in_progress 整改中'],
  ['正在积极推进中', 'in_progress 正在积极推进中'],
  ['持续推进', 'in_progress 持续推进'],
  ['持续整改', 'in_progress+ 持续整改'],
  ['长期坚持', 'in_progress+ 长期坚持'],
  ['达到时序进度', 'in_progress 达到时序进度'],
  ['未完成', 'not_completed 未完成'],
  ['尚未完成', 'not_completed 尚未完成'],
  ['未按期完成整改', 'not_completed 未按期完成整改'],
  ['尚未整改', 'not_completed 尚未整改'],
  ['未整改到位', 'not_completed 未整改到位'],
  ['没有完成', 'not_completed 没有完成'],
  ['进展滞后', 'not_completed 进展滞后'],
  ['未达到时序进度', 'not_completed 未达到时序进度'],
  ['未启动', 'not_completed 未启动'],
  ['已整改,需长期坚持', 'completed+ 已整改,需长期坚持'],
  ['已经完成,长期坚持', 'completed+ 已经完成,长期坚持'],
  ['立行立改,长期坚持', 'in_progress+ 长期坚持'],
  ['预计年底完成', null],
  ['计划于2024年6月底前完成', null],
  ['已完成12项', null],
  ['立行立改', null],
  ['如期完成', 'completed 如期完成'],
  ['已按要求完成', 'completed 已按要求完成'],
  ['督促按要求完成', null],
  ['滞后于序时进度', 'not_completed 滞后于序时进度'],
  ['已完成(长期坚持)', 'completed+ 已完成(长期坚持)'],
]

/** Words that stand in no list as a whole. */
const composed: [string, string | null][] = [
  ['整改闭环', 'completed 整改闭环'],
  ['已验收合格', 'completed 已验收合格'],
  ['业已改善完竣', 'completed 业已改善完竣'],
  ['已达到整改要求', 'completed 已达到整改要求'],
  ['隐患已消除', 'completed 已消除'],
  ['已治理到位', 'completed 已治理到位'],
  ['大体完成', 'basically_completed 大体完成'],
  ['大部分已完成', 'basically_completed 大部分已完成'],
  ['基本整治到位', 'basically_completed 基本整治到位'],
  ['基本达到整改目标', 'basically_completed 基本达到整改目标'],
  ['部分整改完毕', 'phased 部分整改完毕'],
  ['部分已整改', 'phased 部分已整改'],
  ['初步见效', 'phased 初步见效'],
  ['已完成年度任务', 'phased 已完成年度任务'],
  ['仍在推进', 'in_progress 仍在推进'],
  ['尚在办理中', 'in_progress 尚在办理中'],
  ['治理中', 'in_progress 治理中'],
  ['按时间节点推进', 'in_progress 按时间节点推进'],
  ['逐步解决', 'in_progress 逐步解决'],
  ['未闭环', 'not_completed 未闭环'],
  ['尚未达到整改要求', 'not_completed 尚未达到整改要求'],
  ['未达标', 'not_completed 未达标'],
  ['落实', null],
  ['改善', null],
  ['符合销号标准', null],
  ['主体工程完成封顶', null],
  ['部分单位已完成采购', null],
  ['力争基本治理到位', null],
  ['整改目标', null],
  ['达到国家标准的3家', null],
  ['部分制度', null],
  ['阶段性任务', null],
]

const responses: [string, string | null][] = [
  ['立行立改,已完成。一是组织学习。二是修订制度。', 'completed 已完成'],
  ['目前该问题已整改。一是组织学习。二是修订制度。', 'completed 已整改'],
  ['目前,该问题已整改到位。组织学习12次。', 'completed 已整改到位'],
  ['组织学习12次。目前,该问题已整改完毕。', 'completed 已整改完毕'],
  ['组织学习12次,并于2月29日前完成整改。', 'completed 完成整改'],
  ['组织学习12次。此项整改任务已完成。', 'completed 已完成'],
  ['组织学习12次,该问题正在整改。', 'in_progress 正在整改'],
  ['4宗已整改完毕,3宗正在整改。', null],
  ['共排查出问题105个,均已整改到位。', null],
  ['督促责任单位限期整改到位。', null],
  ['确保问题整改到位。', null],
  ['园林站党支部已完成换届。', null],
  ['建立长效机制,防止整改不到位的情况再次发生。', null],
  ['完成1名中层干部职务过渡。', null],
  ['要求各单位认真落实。', null],
  ['力争年底前完成整改。', null],
  ['对历史遗留问题分类施策,逐步解决。', null],
  ['建立台账,持续整治。', null],
  ['对2名经办人员批评教育,已整改完成。', 'completed 已整改完成'],
  ['涉及责任人2名,已处理完毕。', null],
]

describe('status of an item', () => {
  it.each(progress)('整改进度:%s', (words, expected) => {
    expect(statusOf(`整改情况:组织学习12次。\n\n整改进度:${words}。`)).toBe(expected)
  })
  it.each(composed)('put together: %s', (words, expected) => {
    expect(statusOf(`整改情况:组织学习12次。\n\n整改进度:${words}。`)).toBe(expected)
  })
  it.each(responses)('整改情况:%s', (words, expected) => {
    expect(statusOf(`整改情况:${words}`)).toBe(expected)
  })
  it('stands in black brackets behind the title', () => {
    const text = '(一)学习不深入。【已销号】\n\n组织学习12次。\n\n(二)台账不清。【正在整改】\n\n修订台账。'
    const notice = parseText(`巡察整改情况\n\n二、反馈问题整改情况\n\n${text}`)
    expect(notice.items.map((item) => item.status?.code)).toEqual(['completed', 'in_progress'])
  })
  it('is no part of the title that it stands behind in brackets', () => {
    const text =
      '1.学习不深入(立行立改)。组织学习。\n2.台账不清(限期整改,已完成)。修订台账。\n3.用地不规范(东片区)。补办手续。'
    const { items } = parseText(`一、巡察反馈问题整改情况\n${text}`)
    expect(items.map(({ title }) => title.text)).toEqual(['学习不深入', '台账不清', '用地不规范(东片区)'])
  })
  it('ends with the last item, not with the farewell', () => {
    const text = '(一)关于学习不深入的问题。组织学习12次。已整改到位。\n\n下一步,将持续整改。'
    expect(parseText(`二、巡察反馈问题整改情况\n\n${text}`).items[0].status?.code).toBe('completed')
  })
  it('never reads the problem itself', () => {
    const notice = parseText(
      '(一)关于“问题整改不到位,已完成的任务未验收”的问题。\n整改情况:修订了制度。\n(二)关于“未按期完成整改”的问题。\n整改情况:修订了台账。',
    )
    expect(notice.items.map((item) => item.status)).toEqual([null, null])
  })
})
