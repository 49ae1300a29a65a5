/** Years that are not printed, resolved over the whole of a notice. */
import { parse } from 'edtf'
import { describe, expect, test } from 'vitest'
import { resolveDates } from '../../src/dates/resolve.ts'
import { findPublishedDate, findSigningDate } from '../../src/dates/signing.ts'
import { datesIn, resolvedIn, told } from './read.ts'

/** A notice of an invented office around the text under test. */
function notice(body: string, signed = '2021年12月20日', opening = '2021年1月15日'): string {
  return [
    '中共临水市水务局党组关于巡察整改情况的通报',
    `根据市委统一部署,2020年10月12日至12月18日,市委第二巡察组对市水务局党组进行了巡察。${opening},市委第二巡察组反馈了巡察意见。`,
    body,
    '中共临水市水务局党组',
    signed,
  ].join('\n')
}

/** What the body's dates stand for. */
function inBody(body: string, signed?: string, opening?: string): string[] {
  return told(notice(body, signed, opening)).slice(2, -1)
}

describe('between the feedback and the signing', () => {
  test('a day without a year', () => {
    expect(inBody('6月29日召开动员会。')).toEqual(['6月29日 2021-06-29'])
    expect(inBody('1月20日召开动员会。')).toEqual(['1月20日 2021-01-20'])
  })

  test('the month of the feedback itself counts, before and after its day', () => {
    expect(inBody('1月份制定方案。')).toEqual(['1月份 2021-01-01..2021-01-31'])
  })

  test('what the period leaves out lies before it, never after the signing', () => {
    expect(inBody('12月25日走访群众。')).toEqual(['12月25日 2020-12-25'])
  })

  test('次年 and 同年 at the end of a range count from its beginning', () => {
    const body = '2016年12月至次年4月轮岗。2018年3月至同年9月整修。'
    expect(inBody(body)).toEqual([
      '2016年12月至次年4月 2016-12-01..2017-04-30',
      '2018年3月至同年9月 2018-03-01..2018-09-30',
    ])
  })

  test('the years of what was looked at are not when it was', () => {
    const body = '2021年3月18日至29日,对2018年1月至2019年12月的账目进行了检查,4月10日下发意见书。'
    expect(inBody(body).at(-1)).toBe('4月10日 2021-04-10')
  })

  test('a notice of January speaks of the December before', () => {
    expect(inBody('12月8日召开专题会。1月14日复核。', '2022年1月19日')).toEqual([
      '12月8日 2021-12-08',
      '1月14日 2022-01-14',
    ])
  })

  test('years printed in between for what lies years back do not lead astray', () => {
    expect(inBody('2017年12月解散的三家公司已注销。9月15日召开会议。')).toEqual([
      '2017年12月 2017-12-01..2017-12-31',
      '9月15日 2021-09-15',
    ])
  })

  test('over more than a year the events told before decide', () => {
    const body = '2月3日,成立专班。5月20日,完成排查。\n11月8日,通过验收。\n3月10日,回头看。'
    expect(inBody(body, '2022年6月30日')).toEqual([
      '2月3日 2021-02-03',
      '5月20日 2021-05-20',
      '11月8日 2021-11-08',
      '3月10日 2022-03-10',
    ])
  })

  test('the days of the page are no events', () => {
    const text = `发布时间:2021-12-06 09:12:33 来源:水务局反馈\n${notice('5月底前全部到位。9月底前退还。', '2021年11月29日')}`
    expect(told(text.replace('2021年1月15日', '5月19日')).slice(2)).toEqual([
      '5月19日 2021-05-19',
      '5月底 2021-05-21..2021-05-31',
      '9月底 2021-09-21..2021-09-30',
      '2021年11月29日 2021-11-29',
    ])
  })

  test('29 February is in a leap year', () => {
    expect(inBody('2月29日值守。')).toEqual(['2月29日 2020-02-29'])
  })

  test('quarters, halves and the end of the year', () => {
    expect(inBody('一季度排查,上半年整改,下半年验收,截至年初无遗留。')).toEqual([
      '一季度 2021-01-01..2021-03-31',
      '上半年 2021-01-01..2021-06-30',
      '下半年 2021-07-01..2021-12-31',
      '年初 2021-01-01..2021-01-31',
    ])
  })
})

describe('relative to the day of signing', () => {
  test('this year, last year, next year', () => {
    expect(inBody('今年1月24日调整。去年10月印发。力争明年3月份开工。本年度6月复查。')).toEqual([
      '今年1月24日 2021-01-24',
      '去年10月 2020-10-01..2020-10-31',
      '明年3月份 2022-03-01..2022-03-31',
      '本年度6月 2021-06-01..2021-06-30',
    ])
  })

  test('bare years keep their bound', () => {
    const [date] = datesIn('今年以来未再发生。')
    expect(date.bound).toBe('since')
    expect(inBody('今年以来,较去年同期减少。')).toEqual([
      '今年 2021-01-01..2021-12-31',
      '去年 2020-01-01..2020-12-31',
    ])
  })

  test('the same year and the year after are those of the date before', () => {
    expect(inBody('2018年3月立项,同年9月开工,次年5月完工。')).toEqual([
      '2018年3月 2018-03-01..2018-03-31',
      '同年9月 2018-09-01..2018-09-30',
      '次年5月 2019-05-01..2019-05-31',
    ])
  })

  test('the year before the one spoken of', () => {
    expect(inBody('2019年收缴率较上年提高。')).toEqual([
      '2019年 2019-01-01..2019-12-31',
      '上年 2018-01-01..2018-12-31',
    ])
  })

  test('months relative to the notice', () => {
    expect(inBody('本月15日约谈,上月底销号。', '2021年12月20日')).toEqual([
      '本月15日 2021-12-15',
      '上月底 2021-11-21..2021-11-30',
    ])
    expect(inBody('上个月验收。', '2022年1月19日')).toEqual(['上个月 2021-12-01..2021-12-31'])
    expect(inBody('2018年3月2日查封,同月20日解除。')).toEqual([
      '2018年3月2日 2018-03-02',
      '同月20日 2018-03-20',
    ])
  })

  test('from last year into this', () => {
    expect(inBody('去年10月至今年3月开展清查。')).toEqual(['去年10月至今年3月 2020-10-01..2021-03-31'])
  })
})

describe('lists', () => {
  test('members share the year of the first', () => {
    expect(inBody('2020年5月份、9月份、11月份督办。')).toEqual([
      '2020年5月份 2020-05-01..2020-05-31',
      '9月份 2020-09-01..2020-09-30',
      '11月份 2020-11-01..2020-11-30',
    ])
  })

  test('members share the month of the one before', () => {
    expect(inBody('2020年5月10日、12日和25日督办。')).toEqual([
      '2020年5月10日 2020-05-10',
      '12日 2020-05-12',
      '25日 2020-05-25',
    ])
    expect(inBody('4月5、6、12日督办,5月上旬、下旬复查。')).toEqual([
      '4月5 2021-04-05',
      '6 2021-04-06',
      '12日 2021-04-12',
      '5月上旬 2021-05-01..2021-05-10',
      '下旬 2021-05-21..2021-05-31',
    ])
  })

  test('a list goes on into the next year', () => {
    expect(inBody('2020年11月25日、12月1日、1月5日开会。')).toEqual([
      '2020年11月25日 2020-11-25',
      '12月1日 2020-12-01',
      '1月5日 2021-01-05',
    ])
  })

  test('planned members look ahead together', () => {
    expect(inBody('按计划于今年3月、5月、8月开展培训。', '2021年6月8日')).toEqual([
      '今年3月 2021-03-01..2021-03-31',
      '5月 2021-05-01..2021-05-31',
      '8月 2021-08-01..2021-08-31',
    ])
  })

  test('halves and quarters of one year', () => {
    expect(inBody('2020年上、下半年各查一次,2021年一、二季度补查。')).toEqual([
      '2020年上 2020-01-01..2020-06-30',
      '下半年 2020-07-01..2020-12-31',
      '2021年一 2021-01-01..2021-03-31',
      '二季度 2021-04-01..2021-06-30',
    ])
  })

  test('two years', () => {
    expect(inBody('超过2019和2020年同期。')).toEqual([
      '2019 2019-01-01..2019-12-31',
      '2020年 2020-01-01..2020-12-31',
    ])
  })
})

describe('within a sentence', () => {
  test('what follows a printed year goes on from it', () => {
    expect(inBody('2018年8月印发方案,10月启动,次年1月验收。')).toEqual([
      '2018年8月 2018-08-01..2018-08-31',
      '10月 2018-10-01..2018-10-31',
      '次年1月 2019-01-01..2019-01-31',
    ])
    expect(inBody('2019年,3月漏报,9月瞒报。')).toEqual([
      '2019年 2019-01-01..2019-12-31',
      '3月 2019-03-01..2019-03-31',
      '9月 2019-09-01..2019-09-30',
    ])
  })

  test('what was done about an old finding was done after the feedback', () => {
    expect(inBody('2018年3月多发的补贴,6月29日已清退。')).toEqual([
      '2018年3月 2018-03-01..2018-03-31',
      '6月29日 2021-06-29',
    ])
  })

  test('the next sentence begins anew', () => {
    expect(inBody('2018年8月印发方案。10月启动。')).toEqual([
      '2018年8月 2018-08-01..2018-08-31',
      '10月 2021-10-01..2021-10-31',
    ])
  })
})

describe('ahead', () => {
  test('planned things may lie after the signing', () => {
    expect(inBody('预计3月底投用。拟于2月下旬招标。力争年底完工。')).toEqual([
      '3月底 2022-03-21..2022-03-31',
      '2月下旬 2022-02-21..2022-02-28',
      '年底 2021-12-01..2021-12-31',
    ])
    expect(inBody('6月底前将全部完成。', '2021年3月20日')).toEqual(['6月底 2021-06-21..2021-06-30'])
  })

  test('a plan that has just run out is the one meant', () => {
    expect(inBody('预计11月底完工。', '2021年12月1日')).toEqual(['11月底 2021-11-21..2021-11-30'])
  })

  test('按计划 and 将…移交 are said of what was done', () => {
    expect(inBody('按计划于10月完成验收。5月将资料移交档案室。')).toEqual([
      '10月 2021-10-01..2021-10-31',
      '5月 2021-05-01..2021-05-31',
    ])
  })

  test('a deadline lies in the period of rectification, else ahead', () => {
    expect(inBody('整改时限:10月31日。')).toEqual(['10月31日 2021-10-31'])
    expect(inBody('整改时限:9月30日。', '2021年6月8日')).toEqual(['9月30日 2021-09-30'])
    expect(inBody('12月31日前完成整改。')).toEqual(['12月31日 2021-12-31'])
    expect(inBody('已于5月31日前完成整改。', '2021年6月8日')).toEqual(['5月31日 2021-05-31'])
  })
})

describe('without a signature', () => {
  test('the date of publication stands in', () => {
    expect(told('发布日期:2021-12-20 来源:水务局\n6月29日召开动员会。今年以来运行正常。')).toEqual([
      '2021-12-20 2021-12-20',
      '6月29日 2021-06-29',
      '今年 2021-01-01..2021-12-31',
    ])
  })

  test('the text goes on from what it told before', () => {
    expect(told('2020年9月3日反馈意见。\n10月19日动员。\n1月7日宣讲。')).toEqual([
      '2020年9月3日 2020-09-03',
      '10月19日 2020-10-19',
      '1月7日 2021-01-07',
    ])
  })

  test('what comes later in the text may tell', () => {
    expect(told('9月3日反馈意见。\n2020年10月19日动员。')).toEqual([
      '9月3日 2020-09-03',
      '2020年10月19日 2020-10-19',
    ])
  })

  test('then a reference date, never after it', () => {
    const context = { referenceDate: '2021-06-01' }
    expect(told('3月5日召开。12月5日召开。去年10月印发。', context)).toEqual([
      '3月5日 2021-03-05',
      '12月5日 2020-12-05',
      '去年10月 2020-10-01..2020-10-31',
    ])
    expect(told('预计12月5日召开。', context)).toEqual(['12月5日 2021-12-05'])
    expect(told('10月底前办结。', context)).toEqual(['10月底 2021-10-21..2021-10-31'])
  })

  test('else it is not known', () => {
    const mentions = datesIn('3月5日召开,5月复查,上半年验收。')
    const { dates, notes } = resolveDates(mentions, '3月5日召开,5月复查,上半年验收。')
    expect([...dates.values()].map(({ start, edtf }) => [start, edtf])).toEqual([
      [null, 'XXXX-03-05'],
      [null, 'XXXX-05'],
      [null, null],
    ])
    expect(notes.map(({ code, data }) => [code, data.text])).toEqual([
      ['NP0402', '3月5日'],
      ['NP0402', '5月'],
      ['NP0402', '上半年'],
    ])
    expect(parse('XXXX-03-05')).toBeTruthy()
    expect(parse('XXXX-05')).toBeTruthy()
  })
})

describe('what is said of the result', () => {
  test('days that do not exist are null with a note', () => {
    const text = notice('2月30日验收,2021年13月复查,4月31日销号。')
    const { notes } = resolveDates(datesIn(text), text)
    expect(notes.map(({ code, data }) => [code, data.text])).toEqual([
      ['NP0401', '2月30日'],
      ['NP0401', '2021年13月'],
      ['NP0401', '4月31日'],
    ])
  })

  test('a year is inferred unless it is printed within the span', () => {
    const dates = resolvedIn(notice('6月29日动员,今年9月复查,2021年4月15日至5月21日轮训。'))
    expect(dates.map(({ inferred }) => inferred)).toEqual([false, false, true, true, false, false])
  })

  test('what a year was taken from', () => {
    const text = notice('6月29日动员。2018年3月立项、5月开工。')
    const evidence = resolvedIn(text).map(({ evidence }) => evidence && text.slice(...evidence))
    expect(evidence).toEqual([undefined, undefined, '2021年12月20日', undefined, '2018年3月', undefined])
  })

  test('every mention is in the map', () => {
    const text = notice('2月30日、3月、12日、同月、今年')
    const mentions = datesIn(text)
    expect(resolveDates(mentions, text).dates.size).toBe(mentions.length)
  })
})

describe('the day of signing', () => {
  const signing = (text: string): string | null => {
    const mention = findSigningDate(datesIn(text), text)
    return mention && text.slice(mention.start, mention.end)
  }

  test('stands alone on the last lines', () => {
    expect(signing(notice('2021年3月1日动员。'))).toBe('2021年12月20日')
    expect(signing('正文。正文。正文。正文。\n二〇二一年十二月一日\n附件:台账')).toBe('二〇二一年十二月一日')
  })

  test('or behind the name of the office', () => {
    expect(signing('正文很长很长很长很长很长很长。 中共临水市水务局党组  2020年6月8日 \n相关附件:')).toBe(
      '2020年6月8日',
    )
    expect(signing('正文很长很长很长很长很长很长。\n临水市水务局 2020年6月8日')).toBe('2020年6月8日')
  })

  test('not within a sentence, not at the head, no range', () => {
    expect(signing('第一段。\n我局于2020年6月8日\n召开会议,研究部署整改工作。')).toBeNull()
    expect(signing('2020年6月8日\n正文很长很长很长很长很长很长很长很长很长很长很长。')).toBeNull()
    expect(signing('正文很长很长很长很长。\n2020年6月8日至9日')).toBeNull()
  })

  test('a month where no day is given', () => {
    expect(signing('正文很长很长很长很长很长。\n临水市水务局\n2021年12月')).toBe('2021年12月')
  })

  test('publication', () => {
    const text = '标题\n发布时间:2021-12-22 浏览次数:30\n正文'
    const mention = findPublishedDate(datesIn(text), text)
    expect(mention && text.slice(mention.start, mention.end)).toBe('2021-12-22')
    expect(findPublishedDate(datesIn('2021年3月1日发布'), '2021年3月1日发布')).toBeNull()
  })
})
