/** What Stryker is told about this project: which mutants were drawn, and what is no code. */
import {
  declareClassPlugin,
  declareFactoryPlugin,
  declareValuePlugin,
  PluginKind,
} from '@stryker-mutator/api/plugin'
import { lot } from './lot.js'

const { MUTANT_SEED: seed, MUTANT_COUNT: count, MUTANT_AGAIN: again } = process.env
const before = again ? new Set(again.split(' ')) : null

/** A checker is shown every mutant before it is tried: only those drawn pass. */
function draw() {
  const drawn = new Set()
  return {
    async init() {},
    async group(mutants) {
      const lots = mutants
        .map((mutant) => [lot(seed, mutant), mutant.id])
        .sort(([a], [b]) => (a < b ? -1 : 1))
      const first = before ? lots.filter(([one]) => before.has(one)) : lots.slice(0, Number(count))
      for (const [, id] of first) drawn.add(id)
      return [mutants.map(({ id }) => id)]
    },
    async check(mutants) {
      return Object.fromEntries(
        mutants.map(({ id }) => [
          id,
          drawn.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' },
        ]),
      )
    },
  }
}

/** The examples beside a recogniser's rows are read by tests alone. */
const examples = {
  shouldIgnore({ node }) {
    if (node.type === 'ObjectProperty' && ['yes', 'no'].includes(node.key.name)) return 'an example'
  },
}

/** A line for each mutant tried. */
class Told {
  tried = 0

  onMutantTested({ status, fileName, location, mutatorName }) {
    if (status === 'CompileError' || status === 'Ignored') return
    const place = `${fileName.replace(/^.*(?=src\/)/, '')}:${location.start.line}`
    console.log(`${++this.tried}/${before?.size ?? count} ${status} ${place} ${mutatorName}`)
  }
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.Checker, 'draw', draw),
  declareValuePlugin(PluginKind.Ignore, 'examples', examples),
  declareClassPlugin(PluginKind.Reporter, 'told', Told),
]
