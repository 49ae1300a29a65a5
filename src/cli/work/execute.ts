/** Runs tasks in this thread, one after the other. */
import v8 from 'node:v8'
import type { Done, Job, Task } from './define.ts'
import { createWork } from './work.ts'

export type Tasks = Iterable<Task> | AsyncIterable<Task>

/** The outcomes of tasks, in the order of the tasks. Stops taking tasks when the signal is given. */
export type Execute = (tasks: Tasks, stop: AbortSignal) => AsyncGenerator<Done, void, undefined>

/**
 * How much code runs before V8 optimises a function, in bytes of bytecode. For a few inputs its own measure (135,168)
 * costs more than it brings back, most of it thrown away again; a notice of a megabyte still is optimised in time.
 */
const interruptBudget = 1_000_000
/** The V8 of later versions of Node counts calls instead, and says on standard error that it knows no such flag. */
const knowsBudget = process.version.startsWith('v20.')

export async function inThisThread(job: Job): Promise<Execute> {
  const work = await createWork(job)
  // Before the flag: code that V8 made without it is not taken with it.
  await import('../../parse-notice.ts')
  if (knowsBudget) v8.setFlagsFromString(`--interrupt-budget=${interruptBudget}`)
  return async function* execute(tasks, stop) {
    for await (const task of tasks) {
      if (stop.aborted) return
      yield await work.run(task)
      if (task.index % 8 === 7) await new Promise(setImmediate)
    }
  }
}
