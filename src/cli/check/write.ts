import { writeWhole } from '../outputs/whole-file.ts'
import { expectedPath } from './expected.ts'

export function writeExpected(input: string, text: string): void {
  writeWhole(expectedPath(input), text)
}
