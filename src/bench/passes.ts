/** How fast each pass and the whole are on one warm core, beside what the machine itself can do with the same output. */
import { platform } from '../cli/platform.ts'
import { decode } from '../decode/decode.ts'
import { type Pass, parseBytes, passes } from '../parse-notice.ts'
import { corpora, rate, sizeOf, type Text } from './texts.ts'

const rounds = 120
const rest = 'decode, print, validate'

/** Milliseconds by part. Each text's best of all rounds, summed: what the code takes where nothing else disturbs it. */
type Times = Record<string, number>

export async function measurePasses(): Promise<void> {
  const clock = timed(passes as Pass[])
  for (const [name, texts] of Object.entries(corpora())) {
    const size = sizeOf(texts)
    const { times, bytes } = await best(texts, clock)
    const { whole, again, floor, ...parts } = times
    const sum = Object.values(parts).reduce((a, b) => a + b, 0)
    console.log(`${name}: ${texts.length} notices, ${(size / 1000).toFixed(0)} KB`)
    for (const [part, time] of Object.entries(parts))
      console.log(
        `  ${part.padEnd(24)}${rate(size, time).padStart(12)}  ${((100 * time) / sum).toFixed(0)} %`,
      )
    console.log(`  ${'whole'.padEnd(24)}${rate(size, whole).padStart(12)}  (at least 8 MB/s)`)
    const perNotice = (whole / size) * 20_000
    console.log(`  a notice of 20 KB: ${perNotice.toFixed(2)} ms (at most 2 ms)`)
    console.log(`  bytes out for each byte in: ${(bytes / size).toFixed(2)} (at most 3.5)`)
    console.log(
      `  speed beside JSON.parse + JSON.stringify of its own output: ${percent(again, whole)} (at least 60 %)`,
    )
    console.log(`  speed beside decode + JSON.stringify of the same output: ${percent(floor, whole)}`)
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)} %`
}

/** Each pass tells its time; the pipeline is made of the list when the first notice is parsed. */
function timed(list: Pass[]): Times {
  const clock: Times = {}
  for (const [at, pass] of list.entries()) {
    list[at] = (draft) => {
      const start = performance.now()
      pass(draft)
      clock[pass.name] = performance.now() - start
    }
  }
  return clock
}

async function best(texts: readonly Text[], clock: Times): Promise<{ times: Times; bytes: number }> {
  const times: Times = {}
  let bytes = 0
  for (const { path, bytes: input } of texts) {
    const least: Times = {}
    let length = 0
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      const { notice } = await parseBytes(input, { path }, platform)
      const parsed = performance.now()
      const text = JSON.stringify(notice)
      const output = new TextEncoder().encode(text)
      const done = performance.now()
      JSON.stringify(JSON.parse(text))
      const again = performance.now()
      await decode(input, platform)
      const decoded = performance.now()
      length = output.length
      const passing = Object.values(clock).reduce((a, b) => a + b, 0)
      const now: Times = {
        ...clock,
        [rest]: parsed - start - passing,
        JSON: done - parsed,
        whole: done - start,
        again: again - done,
        floor: decoded - again + done - parsed,
      }
      for (const [part, time] of Object.entries(now)) least[part] = Math.min(least[part] ?? time, time)
    }
    bytes += length
    for (const [part, time] of Object.entries(least)) times[part] = (times[part] ?? 0) + time
  }
  return { times, bytes }
}
