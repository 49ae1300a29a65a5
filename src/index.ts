export { noticeProcessor, type ParseOptions, parseNotice, parseText } from './parse-notice.ts'
export { ReaderError } from './readers/define.ts'
export { recognise, toSimplified } from './recognise.ts'
export {
  type Entity,
  type Failure,
  failureSchema,
  type Item,
  type Notice,
  noticeSchema,
  type Section,
} from './schema/notice.ts'
export { parseNumeral } from './text/numeral.ts'
