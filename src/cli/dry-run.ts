/** `-n`: what would be read and written. Reads every input, writes nothing. */
import fs from 'node:fs'
import nodePath from 'node:path'
import { phrase } from '../messages/phrases.ts'
import { visible } from '../renderers/text/visible.ts'
import { sha256 } from './digest.ts'
import { collectInputs } from './inputs/collect.ts'
import type { Io } from './io.ts'
import { Manifest } from './outputs/manifest.ts'
import { keyOf, mirrorNames, outputPaths, settledTargets } from './outputs/open.ts'
import { rowOf } from './outputs/plan.ts'
import { Stdout } from './outputs/stdout.ts'
import { skippedLine } from './people/summary.ts'
import type { Settings } from './settings.ts'
import { announced } from './told.ts'
import type { Done } from './work/define.ts'
import { createWork } from './work/work.ts'

interface Plan {
  /** The path that an outcome would be written to. */
  path(input: string): string
  state(done: Done): 'new' | 'changed' | 'unchanged' | 'foreign' | 'failed'
}

export async function dryRun(settings: Settings, io: Io): Promise<number> {
  const collected = await collectInputs(settings.input, outputPaths(settings), io)
  const { notes, skipped } = collected
  const left = skipped.size > 0 ? [skippedLine(skipped, settings.language)] : []
  const lines = [...notes.map((note) => announced(note, settings.language)), ...left]
  io.stderr.write(lines.map((line) => `${line}\n`).join(''), () => {})
  const plans: Plan[] = []
  const files: string[] = []
  for (const target of settledTargets(settings.targets, collected.paths.length)) {
    const renderer = await rowOf(target.format).load()
    if (target.kind === 'folder' && !renderer.folder)
      plans.push(
        mirrorPlan(
          settings,
          target.path,
          mirrorNames(settings, collected, renderer),
          keyOf(settings, target),
        ),
      )
    else if (target.kind !== 'stdout') files.push(target.path)
  }
  const work = await createWork(jobOf(settings))
  const stdout = new Stdout(io)
  let failures = 0
  for (const [index, path] of collected.paths.entries()) {
    const done = await work.run({ index, path, unlessSha256: null })
    if (done.facts.type === 'failure') failures++
    await stdout.write(linesOf(done, plans, files, settings))
    if (!stdout.open) break
  }
  return failures > 0 ? 1 : 0
}

function linesOf(
  done: Done,
  plans: readonly Plan[],
  files: readonly string[],
  { language }: Settings,
): string {
  const encoding = done.facts.encoding ?? done.diagnostics[0]?.code ?? '–'
  const to = plans.map(
    (plan) => `${visible(plan.path(done.input))} (${phrase(`dry.${plan.state(done)}`, language)})`,
  )
  return `${[visible(done.path), encoding, ...to, ...files.map(visible)].join('\t')}\n`
}

function mirrorPlan(
  settings: Settings,
  folder: string,
  names: ReadonlyMap<string, string>,
  key: string,
): Plan {
  const manifest = new Manifest(folder)
  const path = (input: string): string => nodePath.join(folder, names.get(input)!)
  return {
    path,
    state({ input, facts }) {
      if (facts.type === 'failure') return 'failed'
      const there = path(input)
      if (!fs.existsSync(there)) return 'new'
      const known = manifest.get(names.get(input)!)
      const content = fs.readFileSync(there)
      if (known?.written.sha256 !== sha256(content) && !settings.folder.force) return 'foreign'
      return known?.sha256 === facts.sha256 && known?.key === key ? 'unchanged' : 'changed'
    },
  }
}

function jobOf({ parse, limits, input, debug }: Settings) {
  const { stdinName } = input
  return { parse, maxSize: limits.size, stdinName, targets: [], check: null, tell: null, debug }
}
