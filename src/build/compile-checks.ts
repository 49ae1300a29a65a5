/**
 * The checks that zod compiles of the parts, as the text of a module. zod compiles at run time, which costs a single
 * notice more than its checking: what it makes is kept instead, and a run needs neither zod nor the making of code.
 */
import { transformSync } from 'esbuild'
import { compileFn, util } from 'zod/v4/core'
import { parts } from '../schema/parts.ts'

export function compiledChecks(): string {
  const checks = Object.entries(parts).map(([name, schema]) => `const ${name} = ${checkOf(schema)}`)
  return [
    '// Made by `npm run build:checks` of src/schema/parts.ts: true for what is valid.',
    '// @ts-nocheck',
    ...[`const INVALID = Symbol('invalid')`, util.isObject, util.isPlainObject, ...checks].map(small),
    `export const checks = { ${Object.keys(parts).join(', ')} }`,
    '',
  ].join('\n')
}

/** `new Function(...names, code)(...values)`, which is how zod compiles, with the values written out. */
function checkOf(schema: (typeof parts)[keyof typeof parts]): string {
  const native = globalThis.Function
  let made = ''
  globalThis.Function = function record(...texts: string[]) {
    return (...values: unknown[]) => {
      const given = texts.slice(0, -1).map((name, at) => `const ${name} = ${written(values[at])}`)
      const check = texts.at(-1)!.replace(/^return/, 'const check =')
      made = `(() => {${given.slice(1).join('\n')}\n${check}\nreturn (input) => check(input) !== INVALID })()`
      return native(...texts)(...values)
    }
  } as unknown as FunctionConstructor
  try {
    compileFn(schema, { assertOnly: true })
  } finally {
    globalThis.Function = native
  }
  return made
}

function written(value: unknown): string {
  if (typeof value === 'symbol') return 'INVALID'
  if (value instanceof Set) return `new Set(${JSON.stringify([...value])})`
  if (value instanceof RegExp) return String(value)
  if (value === util.isPlainObject) return 'isPlainObject'
  if (value === Object.prototype.propertyIsEnumerable) return 'Object.prototype.propertyIsEnumerable'
  throw new Error(`zod compiled in a value that is not known here: ${String(value)}`)
}

function small(code: unknown): string {
  return transformSync(String(code), {
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
  }).code.trim()
}
