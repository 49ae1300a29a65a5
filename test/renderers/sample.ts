/** Outcomes made by hand, so that what renderers print does not change with the parser. */
import type { Look, Outcome } from '../../src/renderers/define.ts'
import type { Item, Notice } from '../../src/schema/notice.ts'

export const chineseLook: Look = {
  language: 'zh',
  header: 'en',
  spreadsheet: false,
  width: 80,
  colour: false,
  terminal: false,
}

const lines = [
  '中共云溪县水务局党组关于巡察整改进展情况的通报',
  '一、巡察反馈问题整改情况',
  '(一)理论学习方面',
  '1.学习计划落实不够有力',
  '2.管网台账登记不全,部分老旧小区的供水管网长期没有建档,底数不清、责任不明',
  '二、下一步工作',
]
const text = lines.join('\n')
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const said = (words: string) => ({ text: words, span: at(words) })

function item(id: string, number: string, title: string, status: Item['status']): Item {
  const span: [number, number] = [at(`${number}${title}`)[0], at(title)[1]]
  return {
    id,
    number,
    path: ['一、', '(一)'],
    section: '1.1',
    title: said(title),
    span,
    status,
    fields: [],
    measures: [],
    blocks: [],
  }
}

export function sampleNotice(path = '通报/云溪县水务局.txt'): Notice {
  const first = item('1.1.1', '1.', lines[3].slice(2), {
    code: 'completed',
    longTerm: true,
    text: '已完成',
    span: [3, 6],
  })
  const second = item('1.1.2', '2.', lines[4].slice(2), null)
  second.measures = [1, 2].map((ordinal) => ({
    marker: `${'一二'[ordinal - 1]}是`,
    ordinal,
    text: '补登台账',
    span: [60, 64],
  }))
  second.fields = [{ label: '整改情况', role: 'response', text: '补登台账36份。', span: [60, 68] }]
  const section = (id: string, marker: string, title: string, depth: number): Notice['outline'][number] => ({
    id,
    depth,
    title: said(title),
    span: [at(marker)[0], text.length],
    item: null,
    blocks: [],
    children: [],
    marker: { text: marker, style: 'hanzi_dun', ordinal: Number(id.at(-1)) },
  })
  const outer = section('1', '一、', '巡察反馈问题整改情况', 1)
  const inner = section('1.1', '(一)', '理论学习方面', 2)
  outer.children = [inner]
  inner.children = [first, second].map((each) => ({
    ...section(each.id, each.number!, each.title.text, 3),
    item: each.id,
  }))
  const mention = { item: '1.1.2', section: '1.1.2', span: at('部分') }
  return {
    type: 'notice',
    formatVersion: '1.0',
    tool: { name: 'notice-parse', version: '0.1.0' },
    source: {
      path,
      sha256: '0'.repeat(64),
      bytes: 500,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      script: 'simplified',
      length: text.length,
      offsetUnit: 'utf16',
    },
    metadata: {
      title: said(lines[0]),
      inspected: said('云溪县水务局党组'.slice(0, 6)),
      inspector: null,
      signatory: null,
      publisher: null,
      inspection: {
        start: '2022-03-01',
        end: '2022-04-20',
        edtf: '2022-03-01/2022-04-20',
        text: '',
        span: [0, 0],
      },
      feedback: null,
      published: { start: '2022-12-05', end: '2022-12-05', edtf: '2022-12-05', text: '', span: [0, 0] },
      signed: null,
      kind: 'inspection_rectification',
    },
    front: [],
    back: [],
    outline: [outer, section('2', '二、', '下一步工作', 1)],
    items: [first, second],
    claims: [
      {
        metric: 'issues',
        value: 2,
        unit: '个',
        scope: 'document',
        section: null,
        text: '2个问题',
        span: [0, 4],
      },
    ],
    checks: [
      { metric: 'issues', claimed: 2, counted: 2, verdict: 'agrees', claim: 0, items: ['1.1.1', '1.1.2'] },
    ],
    entities: [
      {
        type: 'date',
        text: '2022年4月',
        ...mention,
        start: '2022-04-01',
        end: '2022-04-30',
        edtf: '2022-04',
        precision: 'month',
        bound: null,
        inferred: false,
      },
      {
        type: 'amount',
        text: '27.493万元',
        ...mention,
        value: 274930,
        currency: 'CNY',
        qualifier: 'over',
        per: null,
      },
    ],
    repairs: [],
    messages: [
      {
        code: 'NP0302',
        level: 'warning',
        text: 'The numbering jumps from 1 to 3.',
        data: { from: 1, to: 3 },
        span: at('管网台账'),
        line: 5,
        column: 3,
      },
    ],
  }
}

export function sampleOutcome(change?: (notice: Notice) => void, path?: string): Outcome {
  const record = sampleNotice(path)
  change?.(record)
  return { record, text, tree: () => ({ type: 'root', children: [] }) }
}
