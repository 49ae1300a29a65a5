/** Status words put together from parts: 部分|整改|完毕, 达到|整改|要求, 按节点|推进. Words are in src/vocabulary/status-parts.json. */
import type { Status } from '../schema/notice.ts'
import { Lexicon } from '../text/lexicon.ts'
import rows from '../vocabulary/status-parts.json' with { type: 'json' }

export interface Composed {
  code: Status['code']
  length: number
  /** A fact only with 已 before it: 整改, 改善. */
  weak: boolean
  /** Said of the item in a progress field only: in running text it is a way of working (逐步解决). */
  field: boolean
}

const part = (id: string): (readonly [string, string])[] =>
  rows.find((row) => row.id === id)!.phrases.map((phrase) => [phrase, id] as const)
const limits = new Lexicon([...part('main'), ...part('stage')])
const acts = new Lexicon([...part('deed'), ...part('act'), ...part('finish')])
const reaches = new Lexicon(part('reach'))
const targets = new Lexicon(part('target'))
const stages = new Lexicon(part('stage'))
const ways = new Lexicon(part('way'))
const goings = new Lexicon(part('going'))

const nouns = /(?:整改)?(?:任务|问题|目标|事项|措施|工作|内容|环节)/y
const already = /(?:均|都|现)?(?:已经|已|业已)(?:全部|全面)?|均|都/y

/** The characters with which composed words can begin. */
export const composedStarts = limits.firsts + acts.firsts + reaches.firsts + ways.firsts + goings.firsts

/** The status that begins at `at`, or null. */
export function composedAt(text: string, at: number): Composed | null {
  const done = finished(text, at)
  const going = goingOn(text, at)
  return going && going.length > (done?.length ?? 0) ? going : done
}

/** (基本|部分 …) 整改完毕 · (基本) 达到整改要求 · 完成年度任务 */
function finished(text: string, at: number): Composed | null {
  const limit = limits.at(text, at)
  let code: Status['code'] = 'completed'
  let from = at
  let marked = false
  let named = false
  if (limit) {
    code = limit.value === 'main' ? 'basically_completed' : 'phased'
    from += limit.word.length
    // 首批|任务|已|见效
    const noun = matchAt(nouns, text, from)
    named = noun > 0
    from += noun
    const mark = matchAt(already, text, from)
    marked = mark > 0
    from += mark
    if (noun > 0 && mark === 0) return null
    const reach = noun > 0 ? reaches.at(text, from) : null
    if (reach) return { code, length: from + reach.word.length - at, weak: false, field: true }
  }
  const reached = target(text, from)
  if (reached > from) return { code, length: reached - at, weak: false, field: named }
  let end = from
  let done = false
  let told = false
  let whole = false
  for (let i = 0; i < 3; i++) {
    const act = acts.at(text, end)
    if (!act) break
    end += act.word.length
    done ||= act.value === 'finish'
    told ||= act.value !== 'act'
    whole ||= act.word === '完成'
  }
  if (!told) return null
  if (whole) {
    const stage = stages.at(text, end)
    const before = overDeed(text, stage ? end + stage.word.length : end)
    const aim = targets.at(text, before)
    if (aim) end = before + aim.word.length
    if (aim && stage) code = 'phased'
  }
  return { code, length: end - at, weak: !done && !marked && !limit, field: named }
}

/** The end of 达到整改要求; `at` where there is none. */
function target(text: string, at: number): number {
  const reach = reaches.at(text, at)
  if (!reach) return at
  const from = overDeed(text, at + reach.word.length)
  const aim = targets.at(text, from)
  return aim ? from + aim.word.length : at
}

function overDeed(text: string, at: number): number {
  const act = acts.at(text, at)
  return act?.value === 'deed' ? at + act.word.length : at
}

/** 按节点推进 · 治理中 · 持续整治 */
function goingOn(text: string, at: number): Composed | null {
  let end = at
  let way = 0
  for (; way < 3; way++) {
    const word = ways.at(text, end)
    if (!word) break
    end += word.word.length
  }
  const verb = goings.at(text, end)
  if (!verb) return null
  end += verb.word.length
  const more = goings.at(text, end)
  if (more) end += more.word.length
  const during = /^(?:之中|中)/.exec(text.slice(end, end + 2))?.[0].length ?? 0
  if (way === 0 && during === 0) return null
  return { code: 'in_progress', length: end + during - at, weak: false, field: during === 0 }
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
