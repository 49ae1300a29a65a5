/**
 * npm run fuzz -- --seeds 1000 --from 0     what is recovered, and the commonest misses with their smallest notices
 * npm run fuzz -- --from 17 --seeds 1 --text  one notice in full, with its plan
 */
import { parseArgs } from 'node:util'
import { parseText } from '../../src/parse-notice.ts'
import { compare } from './compare.ts'
import { generateNotice } from './generate.ts'
import { recover, report, table } from './recover.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    /** How many clusters are printed. */
    clusters: { type: 'string', default: '30' },
    /** As written: no script, widths, wraps. */
    plain: { type: 'boolean', default: false },
    /** Sections and items by layout and dress. */
    layouts: { type: 'boolean', default: false },
    text: { type: 'boolean', default: false },
  },
})
const from = Number(values.from)

if (values.text) {
  const generated = generateNotice(from, { plain: values.plain })
  console.log(generated.text)
  console.log(JSON.stringify(generated.plan.layout), generated.plan.dress.join(', '))
  for (const { kind, reason, at } of compare(generated, parseText(generated.text)).misses)
    console.log(kind, at, reason)
} else {
  const recovery = recover((text) => parseText(text), {
    from,
    seeds: Number(values.seeds),
    plain: values.plain,
  })
  const speed = recovery.characters / 1000 / recovery.milliseconds
  console.log(
    `${recovery.notices} notices, ${recovery.characters} characters, ${speed.toFixed(2)} million a second`,
  )
  console.log(table(recovery.tallies))
  if (values.layouts) console.log(table(new Map([...recovery.layouts].sort())))
  console.log(report(recovery, Number(values.clusters)))
}
