/** `npm run bench [-- NAME…] [--full] [--on FOLDER]`: every measurement, or those named; `--full` takes the long ones too. */
import { batch } from './batch.ts'
import { formats } from './formats.ts'
import { measurePasses } from './passes.ts'
import { measurePeers } from './peers.ts'
import { startUp } from './start-up.ts'

const benches: Readonly<Record<string, (full: boolean) => void | Promise<void>>> = {
  passes: measurePasses,
  peers: measurePeers,
  'start-up': startUp,
  batch,
  formats,
}

const names = process.argv.slice(2).filter((name) => name in benches)
for (const [name, run] of Object.entries(benches)) {
  if (names.length > 0 && !names.includes(name)) continue
  console.log(`\n${name}`)
  await run(process.argv.includes('--full'))
}
