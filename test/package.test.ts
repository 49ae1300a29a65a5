/** What is published, as npm packs it, and what is installed with it. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseText } from '../src/index.ts'
import { temporaryFolder } from './renderers/rendered.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const manifest = json('package.json')
const dependencies = Object.keys(manifest.dependencies)

describe('the packed package', () => {
  const folder = temporaryFolder()
  let tarball: Buffer
  let files: string[]

  beforeAll(() => {
    const options = ['--ignore-scripts', '--json', '--pack-destination', folder]
    const packed = execFileSync('npm', ['pack', ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [{ filename, files: listed }] = JSON.parse(packed.toString())
    tarball = readFileSync(join(folder, filename))
    files = listed.map(({ path }: { path: string }) => path)
  })

  it('holds what it needs, and nothing of how it was made', () => {
    const expected = [
      /^(?:package\.json|LICENSE|CHANGELOG\.md|README(?:\.zh-CN)?\.md)$/,
      /^bin\/(?:notice-parse\.js|load\.js|package\.json)$/,
      /^dist\/(?:[\w-]+\/)*[\w-]+(?:\.d\.ts|\.js|\.json)$/,
      /^schemas\/\w+\.schema\.json$/,
      /^docs\/(?:example\/)?[^/]+\.(?:md|1|png|sql|txt|json|html|csv|py|R)$/,
    ]
    expect(files.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([])
    const made = /^dist\/(?:bench\/|cli\/|report\/page\/|schema\/write-schema|report\/(?:bundle|write)-page)/
    expect(files.filter((path) => made.test(path))).toEqual([])
    const { '.': library, ...others } = manifest.exports
    const named = [library.types, library.default, ...Object.values<string>(others)]
      .map((path) => path.replace('./', ''))
      .concat(manifest.man, Object.values<string>(manifest.bin))
    expect(files).toEqual(expect.arrayContaining(named))
    expect(tarball.length).toBeLessThan(3 * 2 ** 20)
  })

  it('is sound to publint', async () => {
    const bytes = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) as ArrayBuffer
    const { messages, pkg } = await publint({ pack: { tarball: bytes }, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it('has types that resolve from modules and bundlers', async () => {
    const found = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)))
    if (!found.types) throw new Error('no types are found')
    // It is a package of modules only, and says so: old resolution and `require` are told, not served.
    const meant = (problem: (typeof found.problems)[number]): boolean =>
      ('resolutionKind' in problem && problem.resolutionKind === 'node10') ||
      (problem.kind === 'CJSResolvesToESM' && problem.resolutionKind === 'node16-cjs')
    expect(found.problems.filter((problem) => !meant(problem))).toEqual([])
    expect(found.entrypoints['.'].resolutions.bundler.resolution?.isTypeScript).toBe(true)
    expect(found.entrypoints['.'].resolutions['node16-esm'].resolution?.isTypeScript).toBe(true)
  })

  it('runs where only its dependencies are', () => {
    const home = join(folder, 'node_modules')
    mkdirSync(join(home, 'notice-parse'), { recursive: true })
    for (const name of dependencies) {
      mkdirSync(dirname(join(home, name)), { recursive: true })
      symlinkSync(join(root, 'node_modules', name), join(home, name))
    }
    const unpack = ['-xz', '--strip-components=1', '-C', join(home, 'notice-parse')]
    execFileSync('tar', unpack, { input: tarball })
    const text = '某局关于巡察整改情况的通报\n1.关于制度不健全的问题。整改情况:已完成整改。'
    const program = `import { parseText } from 'notice-parse'; console.log(JSON.stringify(parseText(${JSON.stringify(text)})))`
    const run = (...argv: string[]): string =>
      execFileSync(process.execPath, argv, { cwd: folder, input: text, stdio: 'pipe' }).toString()
    expect(run('--input-type=module', '-e', program).trim()).toBe(JSON.stringify(parseText(text)))
    const bin = join(home, 'notice-parse', manifest.bin['notice-parse'])
    const parsed = JSON.parse(run(bin, '-', '-f', 'ndjson'))
    expect(parsed.items).toEqual(parseText(text).items)
    for (const format of ['xlsx', 'parquet', 'html', 'csv'])
      expect(run(bin, '-', '-f', format).length, format).toBeGreaterThan(100)
  })
})

describe('what is installed with it', () => {
  const lock = json('package-lock.json').packages as Record<string, Locked>
  const installed = runtime(lock)

  it('runs no script, holds no native code, is for every system', () => {
    const { scripts } = manifest
    expect(
      Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^preprepare|^postprepare/.test(name)),
    ).toEqual([])
    expect(installed.length).toBeGreaterThan(dependencies.length)
    for (const path of installed) {
      const { hasInstallScript, os, cpu, optional } = lock[path]
      expect({ path, hasInstallScript, os, cpu, optional }).toEqual({ path })
      const { scripts = {}, gypfile, binary } = json(`${path}/package.json`)
      const run = Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))
      expect({ path, run, gypfile, binary }).toEqual({ path, run: [] })
      const native = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).filter((file) =>
        /\.(?:node|so|dylib|dll|exe|gyp|c|cc|cpp|rs)$/.test(file),
      )
      expect({ path, native }).toEqual({ path, native: [] })
    }
  })

  it('stands under permissive licences', () => {
    const permissive = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0)$/
    const others = installed.filter((path) =>
      (lock[path].license ?? '').split(' AND ').some((licence) => !permissive.test(licence)),
    )
    expect(others).toEqual([])
  })

  it('is named in docs/dependencies.md with its reason', () => {
    const rows = readFileSync(join(root, 'docs/dependencies.md'), 'utf8').matchAll(
      /^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm,
    )
    const reasons = new Map([...rows].map(([, name, , reason]) => [name, reason]))
    expect([...reasons.keys()]).toEqual(dependencies.toSorted())
    for (const [name, reason] of reasons) expect(reason.length, name).toBeGreaterThan(20)
  })

  it('is what the sources import, no more and no less', () => {
    const building = /^(?:bench\/|build\/|report\/(?:bundle|write)-page|schema\/write-schema)/
    const imported = new Set<string>()
    for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(path) || building.test(path.replaceAll('\\', '/'))) continue
      const text = readFileSync(join(root, 'src', path), 'utf8')
      for (const [, name] of text.matchAll(
        /^(?:import|export)\s(?!type\s)[^'"]{0,400}?from '([^'.][^']*)'/gm,
      ))
        imported.add(packageOf(name))
      for (const [, name] of text.matchAll(/\bimport\('([^'.][^']*)'\)/g)) imported.add(packageOf(name))
    }
    const peers = Object.keys(manifest.peerDependencies)
    const types = dependencies.filter((name) => name.startsWith('@types/'))
    const found = [...imported].filter((name) => !name.startsWith('node:'))
    expect(found.toSorted()).toEqual(
      [...dependencies, ...peers].filter((name) => !types.includes(name)).toSorted(),
    )
  })

  it('has the types that the published declarations name', () => {
    const seen = new Set<string>()
    const named = new Set<string>()
    const follow = (file: string): void => {
      if (seen.has(file)) return
      seen.add(file)
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()'([^']+)'/g))
        if (name.startsWith('.')) follow(join(dirname(file), name.replace(/\.(?:tsx?|js)$/, '.d.ts')))
        else named.add(name)
    }
    follow(join(root, manifest.exports['.'].types))
    const untyped = [...named].filter(
      (name) => !dependencies.includes(name) && !dependencies.includes(`@types/${name}`),
    )
    expect(seen.size).toBeGreaterThan(5)
    expect(untyped).toEqual([])
  })
})

interface Locked {
  dependencies?: Record<string, string>
  hasInstallScript?: boolean
  os?: string[]
  cpu?: string[]
  optional?: boolean
  license?: string
}

/** Places in the lock file of the dependencies and of all that they need, found as Node finds them. */
function runtime(lock: Record<string, Locked>): string[] {
  const found = new Set<string>()
  const open = dependencies.map((name) => ['', name])
  for (const [from, name] of open) {
    const path = placeOf(lock, from, name)
    if (found.has(path)) continue
    found.add(path)
    for (const next of Object.keys(lock[path].dependencies ?? {})) open.push([path, next])
  }
  return [...found]
}

function placeOf(lock: Record<string, Locked>, from: string, name: string): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const path = `${folder}${folder ? '/' : ''}node_modules/${name}`
    if (lock[path]) return path
    if (folder === '') throw new Error(`${name} is not in the lock file`)
  }
}

function packageOf(name: string): string {
  const parts = name.split('/')
  return parts.slice(0, name.startsWith('@') ? 2 : 1).join('/')
}
