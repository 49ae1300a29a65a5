/** Writes src/report/page.json: `npm run build:report`. A test holds the file to its sources. */
import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { bundlePage } from './bundle-page.ts'

const root = pathToFileURL(`${process.cwd()}/`)
const page = await bundlePage(new URL('src/report/page/', root))
await writeFile(new URL('src/report/page.json', root), `${JSON.stringify(page, null, 2)}\n`)
