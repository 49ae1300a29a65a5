/** `npm run coverage`: how much of the core the tests reach. The report is coverage/index.html. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/{cli,cluster}/**', // what the core does must be proved on the core, not by the way of the command line
      'test/{linear,fuzz}/**', // measure time, or go a long way for what other tests reach too
      'test/{recognisers/linear,generator/recover,numeral-round-trip}.test.ts',
      'test/{browser,package}.test.ts', // run what was built, where it is not seen
      'test/report/browser.test.ts',
    ],
    testNamePattern: /^(?!.*linear time)/, // counting takes time of its own
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'threads',
    maxWorkers: 2,
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      exclude: [
        'src/**/*.d.ts',
        'src/cli/**', // the command line: most of its tests start it as a process, where it is not seen
        'src/bench/**', // measures; nothing depends on it
        'src/build/**', // run at build time; tests hold their results to the sources
        'src/report/page/**', // runs in a browser, and is tested there
        'src/report/{bundle,write}-page.ts', // run at build time; tests hold their results to the sources
        'src/schema/write-schema.ts',
        'src/notice/checks.ts', // written by zod out of the schema; a test holds it to that
      ],
      reporter: ['text-summary', 'html', 'json', 'json-summary'],
      reportsDirectory: 'coverage',
      reportOnFailure: true,
      thresholds: { lines: 95, branches: 90 },
    },
  },
})
