/** Reporters that write for other programs: loaded together, and only when one is asked for. */
export { github } from './github.ts'
export { json } from './json.ts'
export { junit } from './junit.ts'
export { sarif } from './sarif.ts'
