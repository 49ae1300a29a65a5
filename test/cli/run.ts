/** Runs the command: in this thread with streams that remember, or as a process of its own. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/main.ts'

export const bin = fileURLToPath(new URL('../../bin/notice-parse.js', import.meta.url))

export interface Outcome {
  code: number
  out: string
  err: string
  /** Both, in the order in which they were written. */
  screen: string
}

/**
 * In this thread. Paths must be absolute. `terminal` gives both outputs that many columns; `fault`: what standard
 * output says from its second write on.
 */
export async function runHere(
  argv: readonly string[],
  { env = {}, terminal, fault }: { env?: Record<string, string>; terminal?: number; fault?: string } = {},
): Promise<Outcome> {
  const out: string[] = []
  const err: string[] = []
  const screen: string[] = []
  const output = (to: string[], failing?: string) => ({
    isTTY: terminal !== undefined,
    columns: terminal,
    write(chunk: string | Uint8Array, done: (error?: Error | null) => void) {
      const error = failing && to.length > 0 ? Object.assign(new Error(failing), { code: failing }) : null
      const text = typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)
      if (!error) {
        to.push(text)
        screen.push(text)
      }
      queueMicrotask(() => done(error))
      return true
    },
    on: () => undefined,
  })
  const io: Io = {
    env,
    platform: 'linux',
    stdin: { fd: -1, isTTY: true },
    stdout: output(out, fault),
    stderr: output(err),
    on: () => undefined,
    off: () => undefined,
  }
  const code = await run(argv, io)
  return { code, out: out.join(''), err: err.join(''), screen: screen.join('') }
}

/** As a process. The locale is English unless the test says otherwise. */
export function spawnCli(
  argv: readonly string[],
  options: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string>; shell?: string } = {},
): SpawnSyncReturns<string> {
  const env = { PATH: process.env.PATH, LANG: 'C', ...options.env }
  if (options.shell !== undefined)
    return spawnSync('bash', ['--norc', '-c', options.shell], {
      ...options,
      shell: false,
      encoding: 'utf8',
      env: { ...env, NP: `${process.execPath} ${bin}` },
    })
  return spawnSync(process.execPath, [bin, ...argv], {
    ...options,
    shell: false,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  })
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A new folder with these files; content by path. Gone when the tests of the file are through. */
export function folderOf(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'np-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Every file below a folder, by relative path, as text. */
export function filesIn(folder: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files[path.slice(folder.length + 1)] = readFileSync(path, 'utf8')
  }
  return files
}

export function recordsOf(
  text: string,
): { type: string; source: { path: string }; [key: string]: unknown }[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** A small notice of an invented office. */
export function noticeText(name = '云溪县水务局', items = 2): string {
  const numbers = Array.from({ length: items }, (_, at) => at + 1)
  const lines = numbers.flatMap((number) => [
    `${number}.关于“管网台账第${number}册登记不全”的问题。`,
    `整改情况:补登台账${number * 3}份,投入资金${number}.5万元。已完成整改。`,
  ])
  return [
    `中共${name}党组关于巡察整改进展情况的通报`,
    `根据县委统一部署,2022年3月1日至4月20日,县委第二巡察组对${name}党组进行了巡察。`,
    `一、巡察反馈问题整改情况`,
    ...lines,
    `中共${name}党组`,
    '2022年12月5日',
    '',
  ].join('\n')
}
