/**
 * `npm run mutants -- --seed N --count 300`: draws mutants of the core's rules, runs the fast tests on each and names those that
 * no test noticed. About ten minutes per hundred on two cores; no part of `npm test`.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '300' } },
})
Object.assign(process.env, { MUTANT_SEED: values.seed, MUTANT_COUNT: values.count })

const report = 'coverage/mutants.json'
mkdirSync('coverage', { recursive: true })
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
  ignorePatterns: ['/dist', '/docs', '/coverage'],
  tsconfigFile: 'none', // it would be rewritten by an API that TypeScript no longer has
  disableTypeChecks: false,
  warnings: { slow: false },
}).runMutationTest()

/** By status, of the mutants drawn. */
const tried = Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).flatMap(
  ([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => !['CompileError', 'Ignored'].includes(status))
      .map((mutant) => ({
        path,
        line: source.split('\n')[mutant.location.start.line - 1].trim(),
        ...mutant,
      })),
)
const unnoticed = tried.filter(({ status }) => ['Survived', 'NoCoverage'].includes(status))
for (const { path, line, status, location, mutatorName, replacement } of unnoticed)
  console.log(
    `${status} ${path}:${location.start.line}:${location.start.column} ${mutatorName}\n  ${line}\n  → ${replacement}`,
  )

console.log(`\nseed ${values.seed}: ${share(tried)}`)
const folders = new Set(tried.map(folderOf))
for (const folder of [...folders].sort())
  console.log(`  ${folder}: ${share(tried.filter((mutant) => folderOf(mutant) === folder))}`)

function share(of) {
  const noticed = of.filter((mutant) => !unnoticed.includes(mutant)).length
  return `${noticed} of ${of.length} noticed, ${((100 * noticed) / of.length).toFixed(1)} %`
}

function folderOf({ path }) {
  return path.split('/').slice(0, 2).join('/')
}
