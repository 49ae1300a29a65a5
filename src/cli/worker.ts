/** The entry of a worker thread: the same work as in the main thread, under limits that are enforced from outside. */
import Tinypool from 'tinypool'
import type { Task } from './work/define.ts'
import { createWork } from './work/work.ts'

const ready = prepare()

/** The clock holds the moment at which the work on the task begins: loading what is needed for all is not its time. */
export default async function run({
  task,
  clock,
}: {
  task: Task
  clock: SharedArrayBuffer
}): Promise<unknown> {
  const work = await ready
  new Float64Array(clock)[0] = Date.now()
  return work.run(task)
}

async function prepare() {
  const { parseBytes } = await import('../parse-notice.ts')
  await parseBytes(new Uint8Array(0), { path: '' })
  return createWork(Tinypool.workerData)
}
