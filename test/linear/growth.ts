/**
 * How much longer work takes on twice as much, told from noise. The time is the processor's own, of this process: other programs do
 * not add to it, and vitest.config.ts gives each of these tests a process. What is left of the noise (a shared cache, the collector)
 * only ever adds, so that each length is as fast as its fastest run; the lengths take turns, and the heap is clean before each.
 */

/** Milliseconds of processor time. */
export function spent(work: () => void): number {
  globalThis.gc?.()
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The fastest of `runs` of each, in milliseconds. */
export function fastest(runs: number, short: () => void, long: () => void): [short: number, long: number] {
  let best: [number, number] = [Infinity, Infinity]
  for (let i = 0; i < runs; i++) best = [Math.min(best[0], spent(short)), Math.min(best[1], spent(long))]
  return best
}
