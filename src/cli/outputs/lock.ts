import fs from 'node:fs'
import nodePath from 'node:path'
import { CannotRun } from '../cannot-run.ts'
import { isRunning } from './growing-file.ts'
import { orCannotRun } from './whole-file.ts'

/** Takes a folder for this process alone; gives back how to let it go. A lock of a process that is no more is void. */
export function lockFolder(folder: string): () => void {
  const path = nodePath.join(folder, '.notice-parse', 'lock')
  orCannotRun(path, () => fs.mkdirSync(nodePath.dirname(path), { recursive: true }))
  for (let attempt = 0; ; attempt++) {
    const taken = orCannotRun(path, () => tryLock(path))
    if (taken) return () => fs.rmSync(path, { force: true })
    const pid = holder(path)
    if (attempt > 2 || (pid > 0 && pid !== process.pid && isRunning(pid)))
      throw new CannotRun('NP0514', { folder, pid })
    fs.rmSync(path, { force: true })
  }
}

function tryLock(path: string): boolean {
  let file: number
  try {
    file = fs.openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  try {
    fs.writeSync(file, String(process.pid))
    return true
  } catch (error) {
    fs.rmSync(path, { force: true })
    throw error
  } finally {
    fs.closeSync(file)
  }
}

/** The process that has it; 0 for none. One that has just been made is empty for a moment. */
function holder(path: string): number {
  for (let attempt = 0; attempt < 5; attempt++) {
    const text = fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : ''
    if (text !== '') return Number(text)
    Atomics.wait(clock, 0, 0, 20)
  }
  return 0
}

const clock = new Int32Array(new SharedArrayBuffer(4))
