/** The verdicts of the contract, claim by claim. */
import { describe, expect, it } from 'vitest'
import { parseText } from '../../src/index.ts'

const item = (number: number, status: string, measures = ''): string =>
  `${number}.关于“第${number}件事不落实”的问题\n整改情况:${measures || '建立台账,定期检查。'}${status && `整改进度:${status}。`}\n`
const notice = (claim: string, ...items: string[]): string =>
  `某县水务局党组关于巡察整改情况的通报\n${claim}\n一、巡察反馈问题整改情况\n${items.join('')}`

/** The check of the first claim of a metric: claimed, counted, verdict, and the items that were counted. */
function check(metric: string, text: string): unknown[] | undefined {
  const found = parseText(text).checks.find((one) => one.metric === metric)
  return found && [found.claimed, found.counted, found.verdict, found.items.length]
}

describe('issues', () => {
  const two = [item(1, '已完成整改'), item(2, '正在整改')]
  it('agree if as many are found', () =>
    expect(check('issues', notice('巡察组反馈了2个问题。', ...two))).toEqual([2, 2, 'agrees', 2]))
  it('differ otherwise', () =>
    expect(check('issues', notice('巡察组反馈了3个问题。', ...two))).toEqual([3, 2, 'differs', 2]))
})

describe('statuses', () => {
  const claim = (number: number): string => `巡察反馈的3个问题,已完成整改${number}个。`
  const done = item(1, '已完成整改')
  const open = item(2, '正在整改')
  const unknown = item(3, '')

  it('agree if as many have it', () =>
    expect(check('completed', notice(claim(1), done, open, unknown))).toEqual([1, 1, 'agrees', 1]))
  it('are not counted where the items without a status might make up for it', () =>
    expect(check('completed', notice(claim(2), done, open, unknown))).toEqual([2, 1, 'not_counted', 1]))
  it('differ where they could not', () =>
    expect(check('completed', notice(claim(3), done, open, unknown))).toEqual([3, 1, 'differs', 1]))
  it('differ where more have it than are claimed', () =>
    expect(check('completed', notice(claim(1), done, item(2, '已完成整改'), unknown))).toEqual([
      1,
      2,
      'differs',
      2,
    ]))
})

describe('measures', () => {
  const both = '一是建立台账。二是定期检查。'
  const claim = '反馈的2个问题,制定整改措施4条。'
  it('are counted where every item lists them', () => {
    expect(check('measures', notice(claim, item(1, '', both), item(2, '', both)))).toEqual([
      4,
      4,
      'agrees',
      2,
    ])
    expect(
      check('measures', notice('反馈的2个问题,制定整改措施5条。', item(1, '', both), item(2, '', both))),
    ).toEqual([5, 4, 'differs', 2])
  })
  it('are not where one does not', () =>
    expect(check('measures', notice(claim, item(1, '', both), item(2, '')))).toEqual([
      4,
      null,
      'not_counted',
      0,
    ]))
})

describe('categories', () => {
  const claim = (number: number): string => `巡察组反馈了${number}个方面3个问题。`
  const parts = `(一)关于政治建设方面\n${item(1, '已完成整改')}(二)关于队伍建设方面\n${item(2, '已完成整改')}${item(3, '已完成整改')}`
  it('are sections that hold items, at any one level', () => {
    expect(check('categories', notice(claim(2), parts))).toEqual([2, 2, 'agrees', 0])
    expect(check('categories', notice(claim(1), parts))).toEqual([1, 1, 'agrees', 0])
    expect(check('categories', notice(claim(4), parts))).toEqual([4, 2, 'differs', 0])
  })
  it('are not counted without a section', () =>
    expect(check('categories', `某局关于整改情况的通报\n${claim(2)}`)).toEqual([2, null, 'not_counted', 0]))
})

it('counts within the section that a claim speaks of', () => {
  const text = `${notice('反馈的3个问题。', item(1, '已完成整改'), item(2, '已完成整改'))}二、移交问题整改情况\n移交的1个问题已完成整改1个。\n${item(3, '已完成整改')}`
  const scoped = parseText(text).checks.filter(({ claimed }) => claimed === 1)
  expect(scoped.map(({ metric, counted, verdict }) => [metric, counted, verdict])).toEqual([
    ['issues', 1, 'agrees'],
    ['completed', 1, 'agrees'],
  ])
})
