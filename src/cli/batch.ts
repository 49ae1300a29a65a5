/** One run: inputs through the parser into outputs and reports, in input order. Gives the exit code. */
import os from 'node:os'
import type { Summary } from '../renderers/define.ts'
import { collectInputs } from './inputs/collect.ts'
import type { Io } from './io.ts'
import type { Known } from './outputs/mirror.ts'
import { type Outputs, openOutputs, outputPaths, settledTargets } from './outputs/open.ts'
import type { Target } from './outputs/plan.ts'
import type { Progress } from './people/progress.ts'
import { openReports, type Reports } from './reports.ts'
import type { Settings } from './settings.ts'
import type { Done, Job, Task } from './work/define.ts'
import { type Execute, inThisThread } from './work/execute.ts'
import { addFacts, emptySummary } from './work/facts.ts'

/** From so many inputs on, workers are worth their start. */
const fewInputs = 32

export async function runBatch(settings: Settings, io: Io): Promise<number> {
  const collected = await collectInputs(settings.input, outputPaths(settings), io)
  const { paths } = collected
  /** Nobody knows how many an archive holds. */
  const inputs = settings.input.archives ? Number.POSITIVE_INFINITY : paths.length
  const targets = settledTargets(settings.targets, inputs)
  const outputs = await openOutputs(settings, targets, collected, io)
  const stop = new AbortController()
  const interrupted = onInterrupt(io, stop)
  const run = new Run(settings, outputs, paths, stop)
  let reports: Reports | null = null
  try {
    reports = await openReports(settings, inputs, io, collected.skipped, showsTable(targets, io))
    for (const note of [...collected.notes, ...outputs.notes]) await reports.warn(note)
    const execute = await chooseExecute(settings, run.job(reports), paths.length && inputs)
    await run.through(execute, reports, await openProgress(settings, inputs, io))
    const code = interrupted.code()
    if (code !== null) return await run.interrupted(reports, code)
    return await run.finish(reports)
  } catch (error) {
    stop.abort()
    await reports?.flush()
    await run.abandon()
    throw error
  } finally {
    interrupted.done()
  }
}

class Run {
  private readonly summary: Summary = emptySummary()
  private unchanged = 0
  private agreeing = 0
  private differing = 0
  private written = 0

  constructor(
    private readonly settings: Settings,
    private readonly outputs: Outputs,
    private readonly paths: readonly string[],
    private readonly stop: AbortController,
  ) {}

  job(reports: Reports): Job {
    const { parse, limits, input, check, debug } = this.settings
    return {
      parse,
      maxSize: limits.size,
      stdinName: input.stdinName,
      targets: this.outputs.jobs,
      check,
      tell: reports.tell,
      debug,
    }
  }

  async through(execute: Execute, reports: Reports, progress: Progress | null): Promise<void> {
    for (const sink of this.outputs.sinks) sink.beforeShown = () => progress?.clear()
    const tasks = this.settings.input.archives ? this.lines() : this.tasks(reports)
    for await (const done of execute(tasks, this.stop.signal)) {
      await this.take(done, () => progress?.clear(), reports)
      progress?.update(this.summary.inputs, this.summary.failures)
      if (this.settings.failFast && done.facts.type === 'failure') this.stop.abort()
      const { sinks } = this.outputs
      if (sinks.length > 0 && sinks.every((sink) => !sink.open)) this.stop.abort()
    }
    progress?.clear()
  }

  async finish(reports: Reports): Promise<number> {
    for (const sink of this.outputs.sinks) await sink.finish(this.summary)
    const { summary, unchanged, agreeing, differing, written } = this
    const passed = await reports.end({ summary, unchanged, agreeing, differing, written })
    return summary.failures > 0 || differing > 0 || !passed ? 1 : 0
  }

  async interrupted(reports: Reports, code: number): Promise<number> {
    await this.abandon()
    const { mirrors, sinks } = this.outputs
    await reports.interrupted(this.summary.inputs, mirrors.length > 0 && mirrors.length === sinks.length)
    return code
  }

  async abandon(): Promise<void> {
    for (const sink of this.outputs.sinks) await sink.abandon()
  }

  private async take(done: Done, clear: () => void, reports: Reports): Promise<void> {
    const known = this.known(done.input)
    if (done.unchanged) done.facts = known!.facts
    if (known !== null && known.sha256 === done.facts.sha256) this.unchanged++
    addFacts(this.summary, done.facts)
    if (done.diagnostics.some(({ kind }) => kind === 'difference')) this.differing++
    else if (this.settings.check === 'compare' && done.facts.type === 'notice') this.agreeing++
    for (const [at, sink] of this.outputs.sinks.entries()) {
      if (sink.open) await sink.add(done, done.parts[at] ?? null)
    }
    if (done.expected !== null) {
      const { writeExpected } = await import('./check/index.ts')
      writeExpected(done.input, done.expected)
      this.written++
    }
    await reports.add(done, clear)
  }

  private *tasks(reports: Reports): Generator<Task, void, undefined> {
    for (const [index, path] of this.paths.entries()) {
      const known = this.known(path)
      yield { index, path, unlessSha256: known && !reports.wants(known.facts) ? known.sha256 : null }
    }
  }

  private async *lines(): AsyncGenerator<Task, void, undefined> {
    const { linesOf, longestLine } = await import('./inputs/archive.ts')
    let index = 0
    for (const path of this.paths) {
      for await (const line of linesOf(path, longestLine(this.settings.limits.size), this.stop.signal))
        yield { index: index++, path, unlessSha256: null, line }
    }
  }

  /** An input needs no work if every output is a mirror that has what it would write. */
  private known(path: string): Known | null {
    const { mirrors, sinks } = this.outputs
    if (!this.settings.folder.cache || this.settings.check || sinks.length === 0) return null
    if (mirrors.length !== sinks.length) return null
    const known = mirrors.map((mirror) => mirror.known(path))
    return known.every((each) => each !== null && each.sha256 === known[0]?.sha256) ? known[0] : null
  }
}

/** A table grows row by row on the screen that messages are told on. */
function showsTable(targets: readonly Target[], io: Io): boolean {
  const table = targets.some(({ kind, format }) => kind === 'stdout' && format === 'table')
  return table && io.stdout.isTTY === true && io.stderr.isTTY === true
}

/** Few inputs are done here; many, and those under a time limit, in workers. */
async function chooseExecute(settings: Settings, job: Job, inputs: number): Promise<Execute> {
  const asked = settings.limits.time !== null || settings.jobs !== null
  if (inputs === 0 || (inputs < fewInputs && !asked)) return inThisThread(job)
  const { inWorkers } = await import('./work/workers.ts')
  const threads = settings.jobs ?? Math.min(os.availableParallelism(), Math.ceil(inputs / fewInputs))
  return inWorkers(job, settings.limits, Math.min(threads, inputs))
}

/** Only on a terminal that somebody looks at. */
export async function openProgress(settings: Settings, inputs: number, io: Io): Promise<Progress | null> {
  const { CI, TERM } = io.env
  const wanted = settings.progress && settings.verbosity >= 0 && inputs > 1 && Number.isFinite(inputs)
  if (!wanted || io.stderr.isTTY !== true || CI || TERM === 'dumb') return null
  const { Progress } = await import('./people/progress.ts')
  return new Progress(inputs, settings.language, io)
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** The first signal ends the run in good order, the second at once. */
function onInterrupt(io: Io, stop: AbortController): { code(): number | null; done(): void } {
  let code: number | null = null
  const listeners = (Object.keys(exitCodes) as (keyof typeof exitCodes)[]).map((signal) => {
    const listener = (): void => {
      if (code !== null) process.exit(exitCodes[signal])
      code = exitCodes[signal]
      stop.abort()
    }
    io.on(signal, listener)
    return () => io.off(signal, listener)
  })
  return {
    code: () => code,
    done: () => {
      for (const off of listeners) off()
    },
  }
}
