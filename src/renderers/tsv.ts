import { delimited } from './text/delimited.ts'

/** As CSV, with tabs. */
export const tsv = delimited('tsv', '\t')
