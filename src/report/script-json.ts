/** JSON that can stand in a script element: nothing in it ends the element, and no sign in it is invisible. */
import { jsonText } from '../renderers/text/json.ts'

export function jsonForScript(value: unknown): string {
  return jsonText(value).replaceAll('<', '\\u003c')
}
