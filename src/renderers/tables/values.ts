/** Chinese names of the values that a column chooses from: for readers, under --header zh and in the codebook. Literal, as the report's page takes them along. */
export type Values = Readonly<Record<string, string>>

export const truth: Values = { true: '是', false: '否' }
export const status: Values = {
  completed: '已完成',
  basically_completed: '基本完成',
  phased: '阶段性完成',
  in_progress: '进行中',
  not_completed: '未完成',
}
export const metric: Values = {
  categories: '方面',
  issues: '问题',
  measures: '措施',
  ...status,
  rules: '制度',
  recovered: '挽回损失',
  disciplined: '处分',
  other: '其他',
}
export const level: Values = { error: '错误', warning: '警告', info: '提示' }
export const verdict: Values = { agrees: '一致', differs: '不一致', not_counted: '未核对' }
export const scope: Values = { document: '全文', section: '章节' }
export const script: Values = { simplified: '简体', traditional: '繁体', mixed: '混用', none: '无汉字' }
export const kind: Values = {
  inspection_rectification: '巡察整改',
  audit_rectification: '审计整改',
  supervision_rectification: '督察整改',
  other: '其他',
}
export const entity: Values = {
  date: '日期',
  amount: '金额',
  count: '数量',
  duration: '时长',
  percent: '百分比',
  ratio: '比例',
  document: '文件',
  contact: '联系方式',
}
export const qualifier: Values = {
  approx: '约',
  over: '超过',
  under: '不足',
  at_least: '至少',
  at_most: '至多',
}
export const precision: Values = {
  day: '日',
  month_part: '旬',
  month: '月',
  quarter: '季度',
  half: '半年',
  year: '年',
}
export const bound: Values = { since: '自', before: '早于', after: '晚于', until: '截至' }
export const contact: Values = { phone: '电话', email: '电子邮箱', address: '地址', postcode: '邮编' }
