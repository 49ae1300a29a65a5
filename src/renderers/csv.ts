import { delimited } from './text/delimited.ts'

/** One tidy row an item; in a folder, a table for each kind of thing. */
export const csv = delimited('csv', ',')
