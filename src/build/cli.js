/**
 * Bundles the command into dist/command: CommonJS, which starts faster than modules do, in as few chunks as what is loaded
 * when allows. Beside the chunks that a notice of plain text needs lies the code that V8 makes of them: see bin/load.js.
 */
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const dir = fileURLToPath(new URL('../../dist/command/', import.meta.url))
rmSync(dir, { recursive: true, force: true })
const bundle = await rolldown({
  input: { main: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
  platform: 'node',
  external: [/^sql\.js/, 'tinypool', 'write-file-atomic'],
  transform: { target: 'node20.19' },
  checks: { emptyImportMeta: false },
})
await bundle.write({
  dir,
  format: 'cjs',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
})
writeFileSync(`${dir}package.json`, '{ "type": "commonjs" }\n')

const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('compile.cjs', import.meta.url))], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
