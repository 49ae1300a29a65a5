/** No network, no child process, no code from outside: what could do it is not imported anywhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

test.each(files.filter((name) => !/^(?:bench|build)\b/.test(name)))('%s', (name) => {
  const text = readFileSync(`${src}/${name}`, 'utf8')
  expect(text).not.toMatch(/from 'node:(http|https|http2|net|tls|dns|dgram|child_process|vm|repl|inspector)'/)
  expect(text).not.toMatch(/(?<!async )\b(fetch|XMLHttpRequest|WebSocket|EventSource|eval)\(|new Function\(/)
})
