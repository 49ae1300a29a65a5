/**
 * Preloaded: prints `peak BYTES`, the most memory that the process has had, on standard error. Linux counts what the parent had
 * before the start into the resource usage, so its own peak is asked of /proc where there is one.
 */
import { existsSync, readFileSync, writeSync } from 'node:fs'

const status = '/proc/self/status'

process.on('exit', () => {
  const own = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8')) : null
  const kilobytes = own ? Number(own[1]) : process.resourceUsage().maxRSS
  writeSync(2, `peak ${kilobytes * 1024}\n`)
})
