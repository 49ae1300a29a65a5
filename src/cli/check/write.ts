import { refuseLink, writeWhole } from '../outputs/whole-file.ts'
import { expectedPath } from './expected.ts'

export function writeExpected(input: string, text: string): void {
  const path = expectedPath(input)
  refuseLink(path, false)
  writeWhole(path, text)
}
