/** The tests that mutants are tried on: those of what is mutated, which are fast. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'test/{fixtures,golden,numeral,processor,tree}.test.ts',
      'test/{checks,dates,link,segment,text}/*.test.ts',
      'test/recognisers/*.test.ts',
    ],
    exclude: ['test/recognisers/linear.test.ts'],
    testTimeout: 60_000,
  },
})
