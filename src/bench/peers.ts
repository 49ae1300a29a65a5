/** Reading values and folding scripts beside well-known libraries on the same text: both best of some rounds. */
import { Converter } from 'opencc-js'
import { simplify } from '../fold/simplify.ts'
import { findMentions } from '../recognisers/run.ts'
import { corpora, rate, sizeOf } from './texts.ts'

const rounds = 40

export async function measurePeers(): Promise<void> {
  const { generated } = corpora()
  const size = sizeOf(generated)
  const texts = generated.map(({ bytes }) => new TextDecoder().decode(bytes))
  const { zh } = await import('chrono-node')
  compare('values of nine kinds', 'chrono-node, dates alone', size, texts, findMentions, (text) =>
    zh.hans.parse(text),
  )
  const toTraditional = Converter({ from: 'cn', to: 't' })
  const traditional = texts.map((text): string => toTraditional(text))
  const convert = Converter({ from: 't', to: 'cn' })
  compare('to Simplified, with its offsets', 'opencc-js', size, traditional, simplify, convert)
}

function compare(
  what: string,
  peer: string,
  size: number,
  texts: readonly string[],
  ours: (text: string) => unknown,
  theirs: (text: string) => unknown,
): void {
  const [mine, other] = [best(texts, ours), best(texts, theirs)]
  const ratio = (other / mine).toFixed(1)
  console.log(`${what}: ${rate(size, mine)}; ${peer}: ${rate(size, other)}; ${ratio} times as fast`)
}

function best(texts: readonly string[], run: (text: string) => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    for (const text of texts) run(text)
    least = Math.min(least, performance.now() - start)
  }
  return least
}
