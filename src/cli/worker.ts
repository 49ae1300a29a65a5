/** The entry of a worker thread: the same work as in the main thread, under limits that are enforced from outside. */
import Tinypool from 'tinypool'
import type { Task } from './work/define.ts'
import { createWork } from './work/work.ts'

const work = createWork(Tinypool.workerData)

/** A task, or 'ready' to have everything loaded before the clock runs. */
export default async function run(task: Task | 'ready'): Promise<unknown> {
  if (task !== 'ready') return (await work).run(task)
  const { parseBytes } = await import('../parse-notice.ts')
  await parseBytes(new Uint8Array(0), { path: '' })
  return null
}
