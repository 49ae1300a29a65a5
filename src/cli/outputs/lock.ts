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
    try {
      fs.writeFileSync(path, String(process.pid), { flag: 'wx' })
      return () => fs.rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        orCannotRun(path, () => {
          throw error
        })
      const pid = Number(fs.readFileSync(path, 'utf8'))
      if (attempt > 2 || (pid > 0 && pid !== process.pid && isRunning(pid)))
        throw new CannotRun('NP0514', { folder, pid })
      fs.rmSync(path, { force: true })
    }
  }
}
