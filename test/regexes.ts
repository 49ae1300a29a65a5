/** Every regular expression of the sources: literals as they are written, others as they are made while loading. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { transform } from 'esbuild'

export interface FoundRegex {
  file: string
  source: string
  flags: string
}

const root = join(import.meta.dirname, '../src')

export async function regexesOf(): Promise<FoundRegex[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  )
  const found = new Map<string, FoundRegex>()
  const keep = (regex: FoundRegex): void => {
    found.set(`/${regex.source}/${regex.flags}`, regex)
  }
  for (const file of files.sort()) for (const regex of await literals(file)) keep(regex)
  for (const regex of await made(files)) keep(regex)
  return [...found.values()]
}

async function literals(file: string): Promise<FoundRegex[]> {
  const { code } = await transform(readFileSync(join(root, file), 'utf8'), {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    target: 'esnext',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  const found: FoundRegex[] = []
  parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onToken: (token) => {
      if (token.type.label !== 'regexp') return
      const { pattern, flags } = (token as unknown as { value: { pattern: string; flags: string } }).value
      found.push({ file, source: pattern, flags })
    },
  })
  return found
}

/** Those that are put together from parts: told by watching the constructor while modules load. */
async function made(files: string[]): Promise<FoundRegex[]> {
  const found: FoundRegex[] = []
  const original = globalThis.RegExp
  let file = ''
  const record = (regex: RegExp): RegExp => {
    found.push({ file, source: regex.source, flags: regex.flags })
    return regex
  }
  globalThis.RegExp = new Proxy(original, {
    construct: (target, parts) => record(Reflect.construct(target, parts)),
    apply: (target, self, parts) => record(Reflect.apply(target, self, parts)),
  })
  try {
    for (file of files)
      if (!/^(cli\/|bench\/|build\/|schema\/write|report\/(page\/|write|bundle))/.test(file))
        await import(join(root, file))
  } finally {
    globalThis.RegExp = original
  }
  return found
}
