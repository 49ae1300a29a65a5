/**
 * `npm run mutants -- --seed N --count 300`: draws mutants of the core's rules, runs the fast tests on each and names those that
 * no test noticed; `--again` tries only those that the last run named. About six minutes per hundred on two cores; no part of `npm test`.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { lot } from './lot.js'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '300' },
    again: { type: 'boolean', default: false },
  },
})
const { seed, count, again } = values
const report = 'mutants/report.json'
const lots = again
  ? tried()
      .filter(isUnnoticed)
      .map((mutant) => lot(seed, counted(mutant)))
  : []
Object.assign(process.env, { MUTANT_SEED: seed, MUTANT_COUNT: count, MUTANT_AGAIN: lots.join(' ') })

await new Stryker({
  mutate: ['src/{text,tree,segment,recognisers,checks}/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutants/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './test/mutants/plugins.js'],
  checkers: ['draw'],
  ignorers: ['examples'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['json', 'told'],
  jsonReporter: { fileName: report },
  tempDirName: 'node_modules/.cache/mutants',
  ignorePatterns: ['/dist', '/docs', '/coverage', '/mutants'],
  tsconfigFile: 'none', // it would be rewritten by an API that TypeScript no longer has
  disableTypeChecks: false,
  warnings: { slow: false },
}).runMutationTest()

const all = tried()
for (const { fileName, line, status, location, mutatorName, replacement } of all.filter(isUnnoticed))
  console.log(
    `${status} ${fileName}:${location.start.line}:${location.start.column} ${mutatorName}\n  ${line}\n  → ${replacement}`,
  )
console.log(`\nseed ${seed}: ${share(all)}`)
for (const folder of [...new Set(all.map(folderOf))].sort())
  console.log(`  ${folder}: ${share(all.filter((mutant) => folderOf(mutant) === folder))}`)

/** The mutants of the report that were drawn, each with its line. */
function tried() {
  return Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).flatMap(
    ([fileName, { source, mutants }]) =>
      mutants
        .filter(({ status }) => !['CompileError', 'Ignored'].includes(status))
        .map((mutant) => ({
          ...mutant,
          fileName,
          line: source.split('\n')[mutant.location.start.line - 1].trim(),
        })),
  )
}

function isUnnoticed({ status }) {
  return status === 'Survived' || status === 'NoCoverage'
}

/** The report counts lines and columns from 1. */
function counted({ location: { start, end }, ...mutant }) {
  const less = ({ line, column }) => ({ line: line - 1, column: column - 1 })
  return { ...mutant, location: { start: less(start), end: less(end) } }
}

function share(of) {
  const noticed = of.filter((mutant) => !isUnnoticed(mutant)).length
  return `${noticed} of ${of.length} noticed, ${((100 * noticed) / of.length).toFixed(1)} %`
}

function folderOf({ fileName }) {
  return fileName.split('/').slice(0, 2).join('/')
}
