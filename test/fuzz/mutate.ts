/** A notice, damaged at random: bytes flipped, passages cut out, doubled, moved or taken from another, tokens put in. */
import type { Random } from '../generator/random.ts'
import { tokens } from './dictionary.ts'

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

/** Cuts fall anywhere, in the middle of a character too. */
const mutations: readonly Mutation[] = [
  flipped,
  (bytes, random) => bytes.subarray(0, random.int(0, bytes.length)),
  (bytes, random) => bytes.subarray(random.int(0, bytes.length)),
  (bytes, random) => {
    const [start, end] = range(bytes, random)
    return joined(bytes.subarray(0, start), bytes.subarray(end))
  },
  (bytes, random) => {
    const [start, end] = range(bytes, random)
    return joined(bytes.subarray(0, end), bytes.subarray(start))
  },
  (bytes, random, other) => {
    const [start, end] = range(other, random)
    const at = random.int(0, bytes.length)
    return joined(bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at))
  },
  withTokens,
  withTokens,
]

/** One to four mutations of a piece of the notice: a piece, so that many can be tried. */
export function mutate(source: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const length = random.int(40, 1_200)
  const at = random.int(0, Math.max(0, source.length - length))
  let bytes = source.subarray(at, at + length)
  for (let i = random.int(1, 4); i > 0; i--) bytes = random.pick(mutations)(bytes, random, other)
  return bytes
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const result = Uint8Array.from(bytes)
  for (let i = random.int(1, 6); i > 0 && result.length > 0; i--) {
    const at = random.int(0, result.length - 1)
    result[at] = random.chance(0.5) ? result[at] ^ (1 << random.int(0, 7)) : random.int(0, 255)
  }
  return result
}

const encoder = new TextEncoder()

function withTokens(bytes: Uint8Array, random: Random): Uint8Array {
  let result = bytes
  for (let i = random.int(1, 5); i > 0; i--) {
    const at = random.int(0, result.length)
    const skip = random.chance(0.5) ? random.int(0, 12) : 0
    result = joined(result.subarray(0, at), encoder.encode(random.pick(tokens)), result.subarray(at + skip))
  }
  return result
}

function range(bytes: Uint8Array, random: Random): [number, number] {
  const start = random.int(0, bytes.length)
  return [start, Math.min(bytes.length, start + random.int(1, 300))]
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  return result
}
