/** Damaged notices by the thousand: no exception, no broken law, no time-out. What is found becomes a fixture. */
import { expect, it } from 'vitest'
import { parseBytes } from '../../src/parse-notice.ts'
import { ReaderError } from '../../src/readers/define.ts'
import { Random } from '../generator/random.ts'
import { lawTexts } from '../laws/texts.ts'
import { mutate } from './mutate.ts'
import { shrink } from './shrink.ts'
import { unsound } from './sound.ts'

const count = Number(process.env.FUZZ_MUTATIONS ?? 20_000)
const from = Number(process.env.FUZZ_FROM ?? 0)
const slow = 500
const sources = lawTexts(40).map(({ text }) => new TextEncoder().encode(text))

it(`withstands ${count} damaged notices`, { timeout: 0 }, async () => {
  const found: string[] = []
  for (let seed = from; seed < from + count && found.length < 20; seed++) {
    const random = new Random(seed)
    const bytes = mutate(random.pick(sources), random.pick(sources), random)
    const begun = performance.now()
    const fault = await faultOf(bytes)
    const time = performance.now() - begun
    if (fault) found.push(`seed ${seed}: ${fault} in ${await smallest(bytes)}`)
    else if (time > slow && (await spent(bytes)) > slow)
      found.push(`seed ${seed}: ${Math.round(time)} ms for ${bytes.length} bytes`)
  }
  expect(found).toEqual([])
})

async function faultOf(bytes: Uint8Array): Promise<string | null> {
  try {
    return unsound(await parseBytes(bytes))
  } catch (error) {
    if (error instanceof ReaderError) return null
    return describe(error)
  }
}

/** Once more, in milliseconds: what was slow for other reasons is quick the second time. */
async function spent(bytes: Uint8Array): Promise<number> {
  const begun = performance.now()
  await faultOf(bytes)
  return performance.now() - begun
}

/** The shortest text with any fault: it may be another one. */
async function smallest(bytes: Uint8Array): Promise<string> {
  const text = new TextDecoder().decode(bytes)
  const wrong = async (part: string): Promise<boolean> =>
    (await faultOf(new TextEncoder().encode(part))) !== null
  return (await wrong(text)) ? JSON.stringify(await shrink(text, wrong)) : `${bytes.length} bytes`
}

/** The message, and where of ours it came from. */
function describe(error: unknown): string {
  const { message, stack = '' } = error as Error
  const place = stack.split('\n').find((line) => /src\/(?!notice\/validated)/.test(line)) ?? ''
  return `${message.replace(/\s+/g, ' ').slice(0, 300)} ${place.trim()}`
}
