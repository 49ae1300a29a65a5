/** The reporters that were asked for, checked: each has its own place. */
import nodePath from 'node:path'
import { CannotRun } from '../cannot-run.ts'
import { nearest } from '../nearest.ts'
import type { Target } from '../outputs/plan.ts'
import { reporterNames } from './index.ts'

export interface PlannedReporter {
  name: string
  /** Null: standard error. */
  path: string | null
}

/** `asked`: `NAME` or `NAME=FILE`. One that is asked for twice is there once. */
export function planReporters(asked: readonly string[], targets: readonly Target[]): PlannedReporter[] {
  const taken = new Map(
    targets.filter(({ kind }) => kind === 'file').map(({ path }) => [nodePath.resolve(path), `-o ${path}`]),
  )
  return [...new Set(asked)].map((text) => {
    const planned = reporterOf(text)
    if (planned.path === null) return planned
    const place = nodePath.resolve(planned.path)
    const before = taken.get(place)
    if (before !== undefined) throw new CannotRun('NP0506', { first: before, second: `--reporter ${text}` })
    taken.set(place, `--reporter ${text}`)
    return planned
  })
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
