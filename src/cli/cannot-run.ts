import { messageText } from '../messages/codes.ts'

/** The run can't begin or can't go on: exit code 2. Carries a coded message, never prose alone. */
export class CannotRun extends Error {
  constructor(
    readonly code: string,
    readonly data: Record<string, unknown> = {},
  ) {
    super(`${code}: ${messageText(code, data)}`)
  }
}
