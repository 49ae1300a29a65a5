/** The entry of a worker thread: the same work as in the main thread, under limits that are enforced from outside. */
import type { Task } from './work/define.ts'
import { createWork, type Work } from './work/work.ts'

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

/** The first notice is ten times as slow as the second: it is one of ours. */
async function prepare(): Promise<Work> {
  const { parseBytes } = await import('../parse-notice.ts')
  await parseBytes(new TextEncoder().encode(small), { path: '' })
  const { workerData } = (await import('tinypool')).default
  return createWork(workerData)
}

const small = [
  '关于巡察整改进展情况的通报',
  '一、整改落实情况',
  '1.关于“台账登记不全”的问题。',
  '整改情况:一是2022年3月补登台账36份;二是投入资金2.5万元。已完成整改。',
].join('\n')
