import { describe, expect, it } from 'vitest'
import { parseText, type Section } from '../../src/index.ts'

/** depth:marker of every heading, in order. */
function outlineOf(text: string): string {
  const found: string[] = []
  const walk = (sections: Section[]): void => {
    for (const section of sections) {
      found.push(`${section.depth}:${section.marker.text}`)
      walk(section.children)
    }
  }
  walk(parseText(text).outline)
  return found.join(' ')
}

const lines = (...rows: string[]): string => rows.join('\n')

const cases: [string, string, string][] = [
  [
    'the usual four levels',
    lines(
      '一、总体情况',
      '(一)组织学习',
      '1.学习不深',
      '(1)计划不细',
      '(2)记录不全',
      '2.研究不够',
      '(二)压实责任',
      '1.分工不明',
      '二、下一步打算',
    ),
    '1:一、 2:(一) 3:1. 4:(1) 4:(2) 3:2. 2:(二) 3:1. 1:二、',
  ],
  [
    'numbers that run on across parents',
    lines('(一)学习方面', '1.学习不深', '2.记录不全', '(二)作风方面', '3.会议偏多', '4.调研偏少'),
    '1:(一) 2:1. 2:2. 1:(二) 2:3. 2:4.',
  ],
  [
    'labels under numbers, numbers under labels',
    lines(
      '一、问题',
      '1.管理不细',
      '问题1.台账不清',
      '(1)缺少签字',
      '(2)缺少日期',
      '问题2.检查不严',
      '(1)走过场',
      '2.用权不规范',
      '问题1.审批不严',
    ),
    '1:一、 2:1. 3:问题1. 4:(1) 4:(2) 3:问题2. 4:(1) 2:2. 3:问题1.',
  ],
  [
    'dotted headings whose first word is also a measure word, and figures that are none',
    lines(
      '1.组织学习',
      '2.整改落实',
      '2.1 干部队伍',
      '2.1.1 年轻干部储备不足',
      '2.1.2 个别干部履职不力',
      '资金分两批追回,其中首批',
      '3.5 万元,已全部上缴。',
    ),
    '1:1. 1:2. 2:2.1 3:2.1.1 3:2.1.2',
  ],
  [
    'dotted headings with no blank behind the number, and quantities that are none',
    lines(
      '2.1年轻干部培养不够',
      '整改情况:服务期',
      '2.1年的3人、',
      '2.1个百分点、',
      '2.2公里管网、',
      '2.2个月内,',
      '2.2公务接待不规范',
      '2.3个人有关事项报告不实',
    ),
    '1:2.1 1:2.2 1:2.3',
  ],
  [
    'a list of numbers before the first 一、',
    lines(
      '本次整改:',
      '1、开了会',
      '2、定了方案',
      '3、建了台账',
      '一、整改情况',
      '1、学习不深',
      '2、记录不全',
      '二、下一步打算',
    ),
    '1:1、 1:2、 1:3、 1:一、 2:1、 2:2、 1:二、',
  ],
  [
    'dotted numbers',
    lines(
      '1 总体情况',
      '1.1 组织领导',
      '1.1.1 成立专班',
      '1.1.2 制定方案',
      '1.2 责任落实',
      '2 整改情况',
      '2.1 学习不深',
    ),
    '1:1 2:1.1 3:1.1.1 3:1.1.2 2:1.2 1:2 2:2.1',
  ],
  [
    'formal numerals above 一、',
    lines(
      '壹、整改概況',
      '一、組織領導',
      '(一)成立專班',
      '(二)制定方案',
      '二、責任落實',
      '貳、整改情形',
      '一、學習不深',
    ),
    '1:壹、 2:一、 3:(一) 3:(二) 2:二、 1:贰、 2:一、',
  ],
  [
    'parts and chapters',
    lines('第一部分 总体情况', '一、组织领导', '第二部分 整改情况', '一、学习不深', '二、记录不全'),
    '1:第一部分 2:一、 1:第二部分 2:一、 2:二、',
  ],
  [
    'a number without its sign',
    lines('1.关于学习不深的问题', '2.关于记录不全的问题', '3关于会议偏多的问题', '4.关于调研偏少的问题'),
    '1:1. 1:2. 1:3 1:4.',
  ],
  [
    'a gap and a repeat',
    lines('一、甲方面', '二、乙方面', '四、丙方面', '四、丁方面', '五、戊方面'),
    '1:一、 1:二、 1:四、 1:四、 1:五、',
  ],
  [
    'decimals, versions, dates and bracketed words at a line start',
    lines(
      '一、情况',
      '2.0版标准已发布。',
      '12.7万元已退回。',
      '(扩大)会议已召开。',
      '(2019-2035)规划已编制。',
      '2021.4.15召开会议。',
      '1:19的比例。',
      '3人共48100元。',
    ),
    '1:一、',
  ],
  ['marker and year', lines('1.2021年以来学习不深', '2.2022年台账不清', '3.5月底前未完成'), '1:1. 1:2. 1:3.'],
  [
    'measures at line starts are no headings',
    lines(
      '1.关于学习不深的问题',
      '整改情况:',
      '(1)制定计划。',
      '(2)开展检查。',
      '2.关于记录不全的问题',
      '整改情况:',
      '1)补齐记录。',
      '2)开展抽查。',
      '3.关于会议偏多的问题',
      '整改情况:精简会议。',
    ),
    '1:1. 1:2. 1:3.',
  ],
  [
    'measures numbered as the items are',
    lines(
      '(一)关于学习不深的问题',
      '整改措施:',
      '1.制定计划。',
      '2.开展检查。',
      '整改成效:1.学习12次。',
      '2.检查3次。',
      '(二)关于记录不全的问题',
      '整改措施:',
      '1.补齐记录。',
      '2.开展抽查。',
    ),
    '1:(一) 1:(二)',
  ],
  [
    'one-character numbers',
    lines('㈠学习方面', '⒈学习不深', '⑴计划不细', '⑵记录不全', '⒉研究不够', '㈡作风方面'),
    '1:㈠ 2:⒈ 3:⑴ 3:⑵ 2:⒉ 1:㈡',
  ],
  [
    'full width',
    lines('一、总体', '（一）学习', '１．学习不深', '（１）计划不细', '２．研究不够', '（二）作风'),
    '1:一、 2:（一） 3:１． 4:（１） 3:２． 2:（二）',
  ],
  [
    'tasks',
    lines('整改任务一:学习不深', '整改措施:学习。', '整改任务二:记录不全', '整改措施:补齐。'),
    '1:整改任务一: 1:整改任务二:',
  ],
  [
    'a word that only looks like a label',
    lines('一、情况', '问题一直没有解决。', '任务一旦下达就要完成。'),
    '1:一、',
  ],
  [
    'items under a response label of the section',
    lines(
      '一、整改落实情况',
      '整改情况如下:',
      '(一)关于“学习不深”的问题',
      '整改情况:学习。',
      '(二)关于“记录不全”的问题',
      '整改情况:补齐。',
    ),
    '1:一、 2:(一) 2:(二)',
  ],
]

describe('outline', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(outlineOf(text)).toBe(expected)
  })
})
