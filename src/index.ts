export type { Entity, Notice } from './schema/notice.ts'
export { noticeSchema } from './schema/notice.ts'
