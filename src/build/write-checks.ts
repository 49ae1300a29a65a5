/** Writes src/notice/checks.ts: `npm run build:checks`. A test holds the file to the schema. */
import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { compiledChecks } from './compile-checks.ts'

await writeFile(new URL('src/notice/checks.ts', pathToFileURL(`${process.cwd()}/`)), compiledChecks())
