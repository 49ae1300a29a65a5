/** Simplified → Traditional by the `opencc` program where it is installed: a converter that the parser does not use. */
import { execFileSync, spawnSync } from 'node:child_process'

export type Script = 'none' | 's2t' | 's2hk' | 's2tw'

let installed: boolean | undefined

export function hasOpencc(): boolean {
  installed ??= spawnSync('opencc', ['--version']).status === 0
  return installed
}

/** Each text in its script; as it was where its length would change, for then no place would fit any more. */
export function toTraditional(rows: readonly { text: string; to: Script }[]): string[] {
  const result = rows.map(({ text }) => text)
  if (!hasOpencc()) return result
  for (const script of ['s2t', 's2hk', 's2tw'] as const) {
    const chosen = rows.flatMap(({ to }, i) => (to === script ? [i] : []))
    if (chosen.length === 0) continue
    const input = chosen.map((i) => rows[i].text).join('\u001e')
    const output = execFileSync('opencc', ['-c', `${script}.json`], { input, maxBuffer: 1 << 30 }).toString()
    for (const [k, text] of output.split('\u001e').entries()) {
      if (text.length === rows[chosen[k]].text.length) result[chosen[k]] = text
    }
  }
  return result
}
