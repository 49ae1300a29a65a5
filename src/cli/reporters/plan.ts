/** The reporters that were asked for, checked: each has its own place. */
import nodePath from 'node:path'
import { CannotRun } from '../cannot-run.ts'
import { nearest } from '../nearest.ts'
import type { Target } from '../outputs/plan.ts'
import { reporterNames, reporters } from './index.ts'

export interface PlannedReporter {
  name: string
  /** Null: standard error. */
  path: string | null
}

/** A document on standard error: nothing else is said there. */
export function standsAlone({ name, path }: PlannedReporter): boolean {
  return path === null && reporters[name].document
}

/** `asked`: `NAME` or `NAME=FILE`. One that is asked for twice is there once. */
export function planReporters(asked: readonly string[], targets: readonly Target[]): PlannedReporter[] {
  const taken = new Map(
    targets.filter(({ kind }) => kind === 'file').map(({ path }) => [nodePath.resolve(path), `-o ${path}`]),
  )
  const planned = [...new Set(asked)].map(reporterOf)
  const onStderr = planned.filter(({ path }) => path === null)
  const alone = onStderr.find(standsAlone)
  const other = onStderr.find((each) => each !== alone)
  if (alone && other)
    throw new CannotRun('NP0506', { first: `--reporter ${alone.name}`, second: `--reporter ${other.name}` })
  for (const { name, path } of planned) {
    if (path === null) continue
    const place = nodePath.resolve(path)
    const before = taken.get(place)
    const second = `--reporter ${name}=${path}`
    if (before !== undefined) throw new CannotRun('NP0506', { first: before, second })
    taken.set(place, second)
  }
  return planned
}

function reporterOf(text: string): PlannedReporter {
  const at = text.indexOf('=')
  const name = at < 0 ? text : text.slice(0, at)
  const known = reporterNames.includes(name)
  if (known && at !== text.length - 1) return { name, path: at < 0 ? null : text.slice(at + 1) }
  const allowed = known ? `${name}, ${name}=FILE` : reporterNames.join(', ')
  const near = known ? undefined : nearest(name, reporterNames)
  throw new CannotRun('NP0503', { option: '--reporter', value: text, allowed, near })
}
