/**
 * Runs tasks in worker threads. Each worker has one task at a time, so that time is counted from its true beginning
 * and a worker that is killed takes nothing else along. Outcomes come in the order of the tasks; only so many are
 * under way that memory stays flat.
 */
import type Tinypool from 'tinypool'
import { failed } from '../engine.ts'
import type { Limits } from '../settings.ts'
import type { Done, Job, Task } from './define.ts'
import type { Execute, Tasks } from './execute.ts'
import { createWork } from './work.ts'

/** Milliseconds for an input where no limit was asked for: longer than any notice needs, shorter than for ever. */
const defaultTime = 60_000
/** Outcomes that may wait for an earlier one, for each worker. */
const ahead = 16

export async function inWorkers(
  job: Job,
  limits: Limits,
  threads: number,
  worker = new URL('./worker.js', import.meta.url),
): Promise<Execute> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: worker.href,
    workerData: job,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: Math.max(16, Math.floor(limits.memory / 2 ** 20)) },
  })
  pool.on('error', () => {})
  const { settle } = await createWork(job)
  const attempt = async (task: Task): Promise<Done> => {
    try {
      return await timed(pool, task, limits.time ?? defaultTime)
    } catch (error) {
      const { code, data } = reasonOf(error as Error, limits)
      return settle(task, failed(await nameOf(task, job), code, data))
    }
  }
  return async function* execute(tasks, stop) {
    try {
      yield* inOrder(tasks, stop, threads, attempt)
    } finally {
      await pool.destroy()
    }
  }
}

async function nameOf({ path, line }: Task, { stdinName }: Job): Promise<string> {
  if (!line) return path === '-' ? stdinName : path
  const { inputOfLine } = await import('../inputs/archive-line.ts')
  return inputOfLine(line, stdinName, Number.POSITIVE_INFINITY).path
}

/** A task under its time limit: past it the worker is ended, whatever it does. */
async function timed(pool: Tinypool, task: Task, limit: number): Promise<Done> {
  const controller = new AbortController()
  const clock = new SharedArrayBuffer(8)
  const begun = new Float64Array(clock)
  const check = (): void => {
    if (begun[0] > 0 && Date.now() - begun[0] > limit) controller.abort()
  }
  const timer = setInterval(check, Math.min(100, Math.max(5, limit / 4)))
  try {
    return (await pool.run({ task, clock }, { signal: controller.signal as never })) as Done
  } finally {
    clearInterval(timer)
  }
}

function reasonOf(
  error: Error & { code?: string },
  limits: Limits,
): { code: string; data: Record<string, unknown> } {
  if (error.name === 'AbortError') return { code: 'NP0107', data: { limit: limits.time ?? defaultTime } }
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { code: 'NP0111', data: { limit: limits.memory } }
  return { code: 'NP0901', data: { error: error.message, sha256: '?' } }
}

/** What is done early waits for its turn, and nothing that is done waits for a task that is still to come. */
async function* inOrder(
  tasks: Tasks,
  stop: AbortSignal,
  lanes: number,
  run: (task: Task) => Promise<Done>,
): AsyncGenerator<Done, void, undefined> {
  const waiting: Promise<Done | null>[] = []
  const gate = new Gate(lanes)
  const iterator = Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : tasks[Symbol.iterator]()
  const take = async (): Promise<Done | null> => {
    const next = await iterator.next()
    if (next.done || stop.aborted) return null
    return gate.through(async () => (stop.aborted ? null : run(next.value)))
  }
  const fill = (): void => {
    while (waiting.length < lanes * ahead) waiting.push(take())
  }
  for (fill(); ; fill()) {
    const done = await waiting.shift()!
    if (done === null) return
    yield done
  }
}

/** Lets so many through at a time, in the order in which they came. */
class Gate {
  private readonly queue: (() => void)[] = []

  constructor(private free: number) {}

  async through<T>(run: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--
    else await new Promise<void>((go) => this.queue.push(go))
    try {
      return await run()
    } finally {
      const next = this.queue.shift()
      if (next) next()
      else this.free++
    }
  }
}
