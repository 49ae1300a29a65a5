/** `npm run bench`: every measurement, or those named; `--full` takes the long ones too. */
import { batch } from './batch.ts'
import { formats } from './formats.ts'
import { startUp } from './start-up.ts'

const benches: Readonly<Record<string, (full: boolean) => void | Promise<void>>> = {
  'start-up': startUp,
  batch,
  formats,
}

const names = process.argv.slice(2).filter((name) => !name.startsWith('--'))
for (const [name, run] of Object.entries(benches)) {
  if (names.length > 0 && !names.includes(name)) continue
  console.log(`\n${name}`)
  await run(process.argv.includes('--full'))
}
