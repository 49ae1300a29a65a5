import { describe, expect, it } from 'vitest'
import { halfWidth } from '../../src/fold/half-width.ts'
import { findFurniture } from '../../src/repairs/page-furniture.ts'
import { readFurniture } from '../../src/text/furniture.ts'
import rows from '../../src/vocabulary/furniture.json' with { type: 'json' }

const title = '某某县水务局党组关于巡察整改情况的通报'
const opening = '根据县委统一部署,县委第一巡察组对水务局党组进行了巡察,现将整改情况公布如下。'
const foot = ['中共某某县水务局党组', '2021年3月2日']

/** The furniture of a page: `P` where it publishes. */
function found(...page: string[]): string[] {
  const text = halfWidth(page.join('\n'))
  const lines = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return findFurniture(text, lines).map(
    ({ line, publishes }) => `${publishes ? 'P' : 'F'} ${text.slice(lines[line].start, lines[line].end)}`,
  )
}

describe('is furniture above or below a notice', () => {
  it.each([
    '当前位置: 首页 >> 党务公开 > > 通知公告',
    '您现在的位置：首页>政务公开>通知公告>正文',
    '首页 > 党务公开 > 巡察整改',
    '浏览次数：1234',
    '阅读：12次',
    '访问量：加载中...',
    '字体大小：[大 中 小]',
    '【字体：大 中 小】',
    '字号:大 中 小 打印 关闭',
    '【打印本页】【关闭窗口】',
    '【我要打印】',
    '分享到: 微信 微博 QQ空间',
    '上一篇：关于供水检修的公告',
    '下一篇：没有了',
    '版权所有：某某县水务局',
    '主办单位：某某县人民政府办公室 技术支持：某某公司',
    '粤ICP备12345678号',
    '某公网安备 11010102000001号',
    '网站标识码:4401000001',
    '扫一扫在手机打开当前页',
    '责任编辑：张三',
    '（编辑：张三）',
    '一审:张三 二审:李四 三审:王五',
    '相关附件:',
    '附件：',
    '返回顶部',
    '朗读',
    '无障碍阅读',
    '索引号：01234-5/2021-00012',
    '公开方式：主动公开',
    '文号：无',
    '效力状态：有效',
    '关联文件',
    '（此件公开发布）',
  ])('%s', (line) => {
    const read = halfWidth(line)
    expect(found(line, title, opening, ...foot)).toEqual([`F ${read}`])
    expect(found(title, opening, ...foot, line)).toEqual([`F ${read}`])
  })
})

describe('publishes', () => {
  it.each([
    '阅读次数: 出处: 发布日期:2021-01-19 10:00:00',
    '发布日期:2017-07-31   来源:廉洁某县',
    '来源: 中共某某经济开发区委员会',
    '发布时间：2021-12-01 09:30 浏览量：12',
    '索 引 号：012345 组配分类：巡察整改 发布机构：某某局',
    '发 布 机 构：某某局',
    '| 索引号 | 0123 | 发布机构 | 某局 |',
    '时间：2021-03-02 10:00 来源：本站 点击：33',
    '2021-03-02 来源:某局 浏览:33 次 字体:[大][中][小]',
    '作者:办公室 发布时间:2021年3月2日',
    '2022-03-29 10:01',
  ])('%s', (line) => {
    expect(found(title, line, opening, ...foot)).toEqual([`P ${halfWidth(line)}`])
  })
})

describe('is no furniture', () => {
  it.each([
    '打印室管理不严,已整改。',
    '打印机采购不规范问题。',
    '关闭违规点位12处',
    '版权所有权归属不清问题已整改。',
    '上一篇章的工作总结不到位',
    '下一篇文章',
    '分享经验做法',
    '返回顶部分款项',
    '扫一扫二维码反映问题,有奖。',
    '来源:群众举报线索12条。',
    '附件:1.整改清单',
    '主办单位:城管科',
    '承办单位:市政科',
    '责任单位:市政科',
    '整改时限:2021年12月31日',
    '一审判决已生效',
    '二审:维持原判。已执行到位,收回12万元。',
    '地址:某某路1号',
    '联系电话:0750-1234567',
    '阅读书目不少于12本',
    '大中小学共享操场',
    '首页设置不规范',
    '公开方式不规范',
    '当前位置偏僻',
    '微信公众号管理',
    '来源不明的资金3万元已清退',
    '名称:某某公司违规占地',
    '标题党问题',
    '2021年3月2日',
    '时间:2021年12月31日前',
    '审核:财务科',
    '来源:上级交办',
    '备案号牌管理不规范',
  ])('%s', (line) => {
    const body = ['一、整改情况', line, '二、下一步打算', '下一步,我们将继续抓好整改落实,确保问题清零见底。']
    expect(found(title, opening, ...body, ...foot)).toEqual([])
  })

  it('a title, a signature or a contact above the signature', () => {
    const contact = ['如有意见建议,请及时向我们反映,欢迎监督。', '联系电话:0750-1234567', '邮编:529300']
    expect(found(title, opening, ...contact, ...foot)).toEqual([])
  })
})

it('knows the address of the site by the lines above it', () => {
  const owner = [
    '主办单位:某某县人民政府',
    '地址:某某路1号 邮编:529300',
    '版权所有:某某县人民政府 备案号:粤ICP备1号',
  ]
  expect(found(title, opening, ...foot, ...owner, '联系电话:0750-1234567')).toEqual(
    [owner[0], owner[2], '联系电话:0750-1234567'].map((line) => `F ${line}`),
  )
})

it('reads the table of a register whose values stand in lines of their own', () => {
  const table = ['索引号', '012345', '发布机构', '某某局', '发布日期', '2021-03-02', '名称', title]
  expect(found(...table, title, '一、整改情况')).toEqual([
    'F 索引号',
    'F 012345',
    'P 发布机构',
    'P 某某局',
    'P 发布日期',
    'P 2021-03-02',
    'F 名称',
  ])
})

it('holds each phrase once, and none that a longer line could begin with unnoticed', () => {
  const phrases = rows.flatMap((row) => row.phrases)
  expect(new Set(phrases).size).toBe(phrases.length)
  for (const phrase of phrases) expect(readFurniture(`${phrase}工作不到位的问题`)).toBeNull()
})

it('takes linear time on a line of any length', () => {
  for (const part of ['打印 ', '来源:', '首页 > ', '2021-03-02 ', '索引号']) {
    const start = performance.now()
    found(title, part.repeat(100_000), opening)
    expect(performance.now() - start).toBeLessThan(1000)
  }
})
