import { defineConfig } from 'vitest/config'

const timed = ['test/linear/*.test.ts', 'test/recognisers/linear.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'], exclude: timed, pool: 'threads' } },
      // Processor time is counted by process; on a busy machine it may be long in coming.
      {
        extends: true,
        test: { name: 'timed', include: timed, pool: 'forks', execArgv: ['--expose-gc'], testTimeout: 900_000 },
      },
    ],
  },
})
