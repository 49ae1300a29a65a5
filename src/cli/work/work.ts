/** What is done to one input: read, parse, compare, render. */

import { ReaderError } from '../../readers/define.ts'
import type { Outcome, Renderer } from '../../renderers/define.ts'
import { sha256 } from '../digest.ts'
import { failed, parseRecord } from '../engine.ts'
import type { ArchiveLine } from '../inputs/archive.ts'
import { readInput } from '../inputs/read.ts'
import { rowOf } from '../outputs/plan.ts'
import type { Diagnostic, Done, Job, JobTarget, Task } from './define.ts'
import { diagnose } from './diagnose.ts'
import { factsOf, noFacts } from './facts.ts'

export interface Work {
  run(task: Task): Promise<Done>
  /** What is to be said and written of an outcome that is known already. */
  settle(task: Task, outcome: Outcome): Promise<Done>
}

export async function createWork(job: Job): Promise<Work> {
  const renderers = await Promise.all(job.targets.map(({ format }) => rowOf(format).load()))
  const work: Work = {
    async run(task) {
      const start = performance.now()
      const input = task.line ? await lineOrFail(task.line, job) : readOrFail(task, job)
      const { path } = input
      const read = performance.now()
      const { content } = input
      if (content && task.unlessSha256 !== null && sha256(content) === task.unlessSha256)
        return unchanged(task, path)
      const outcome = content !== null ? await parseOrFail(content, path, job) : input.failure
      const parsed = performance.now()
      const done = await work.settle(task, outcome)
      done.milliseconds = { read: read - start, parse: parsed - read, render: performance.now() - parsed }
      return done
    },
    async settle(task, outcome) {
      const { path } = outcome.record.source
      const diagnostics = diagnose(path, outcome, job.tell)
      return {
        index: task.index,
        input: task.path,
        path,
        facts: factsOf(outcome),
        parts: job.targets.map((target, at) => partOf(renderers[at], target, outcome)),
        expected: job.check === null ? null : await compare(task.path, outcome, job, diagnostics),
        diagnostics,
        unchanged: false,
        milliseconds: { read: 0, parse: 0, render: 0 },
      }
    },
  }
  return work
}

type Input =
  | { path: string; content: Uint8Array | string }
  | { path: string; content: null; failure: Outcome }

function readOrFail(task: Task, job: Job): Input {
  const path = task.path === '-' ? job.stdinName : task.path
  try {
    return { path, content: readInput(task.path, job.maxSize) }
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error
    return { path, content: null, failure: failed(path, error.code, error.data) }
  }
}

async function lineOrFail(line: ArchiveLine, job: Job): Promise<Input> {
  const { inputOfLine } = await import('../inputs/archive-line.ts')
  const { path, content } = inputOfLine(line, job.stdinName, job.maxSize)
  if (typeof content === 'string' || content instanceof Uint8Array) return { path, content }
  return { path, content: null, failure: failed(path, content.code, content.data) }
}

/** A defect of ours in one input costs that input alone. */
async function parseOrFail(content: Uint8Array | string, path: string, job: Job): Promise<Outcome> {
  try {
    return await parseRecord(content, path, job.parse)
  } catch (error) {
    const { message, stack } = error as Error
    const data = { error: job.debug ? String(stack) : message.slice(0, 300), sha256: sha256(content) }
    return failed(path, 'NP0901', data)
  }
}

function partOf(renderer: Renderer, { form, look }: JobTarget, outcome: Outcome): unknown {
  if (form === 'stream') return renderer.render(outcome, look)
  if (form === 'folder') return renderer.folder!.render(outcome, look)
  if (outcome.record.type === 'failure') return null
  if (renderer.single) return renderer.single(outcome, look)
  const stream = renderer.stream(look)
  const part = renderer.render(outcome, look)
  return [stream.begin(), part === null ? '' : stream.add(part)].join('')
}

async function compare(
  path: string,
  outcome: Outcome,
  job: Job,
  diagnostics: Diagnostic[],
): Promise<string | null> {
  const { expectedText, differences } = await import('../check/index.ts')
  if (job.check === 'update') return outcome.record.type === 'notice' ? expectedText(outcome.record) : null
  diagnostics.push(...differences(path, outcome.record))
  return null
}

function unchanged(task: Task, path: string): Done {
  return {
    index: task.index,
    input: task.path,
    path,
    facts: noFacts('notice'),
    parts: [],
    diagnostics: [],
    unchanged: true,
    expected: null,
    milliseconds: { read: 0, parse: 0, render: 0 },
  }
}
