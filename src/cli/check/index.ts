/** What --check and --update need: loaded together. */
export { differences, expectedText } from './expected.ts'
export { writeExpected } from './write.ts'
