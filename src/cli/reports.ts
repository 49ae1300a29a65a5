/** What is said on standard error and in report files while a run goes on, and at its end. */
import { type PhraseKey, phrase } from '../messages/phrases.ts'
import { visible } from '../renderers/text/visible.ts'
import type { Io } from './io.ts'
import { colourOf, columnsOf } from './outputs/plan.ts'
import { Stdout } from './outputs/stdout.ts'
import { layoutFor } from './people/layout.ts'
import { skippedLine, summaryLine, type Tally } from './people/summary.ts'
import type { Reporter } from './reporters/define.ts'
import { reporters } from './reporters/index.ts'
import { standsAlone } from './reporters/plan.ts'
import type { Settings } from './settings.ts'
import { announced, type Note, told } from './told.ts'
import type { Done, Facts, Job } from './work/define.ts'

export interface Reports {
  /** The least level of messages that somebody wants to hear. */
  readonly tell: Job['tell']
  add(done: Done, clear: () => void): Promise<void>
  /** Somebody wants to hear what such a notice has to say: it must be read again, though nothing in it has changed. */
  wants(facts: Facts): boolean
  /** False: a threshold was passed. */
  end(tally: Omit<Tally, 'inputs' | 'passed' | 'seconds' | 'skipped'>): Promise<boolean>
  /** `resumable`: the same command goes on from here. */
  interrupted(inputs: number, resumable: boolean): Promise<void>
  /** Says at once what waits for the end. */
  flush(): Promise<void>
  /** Something about the run itself. */
  warn(note: Note): Promise<void>
}

/** `later`: messages wait for the end of the inputs, so that they don't stand between the rows of a table. */
export async function openReports(
  settings: Settings,
  inputs: number,
  io: Io,
  skipped: ReadonlyMap<string, number>,
  later: boolean,
): Promise<Reports> {
  const start = performance.now()
  const { language, verbosity, thresholds, check } = settings
  const layout = await layoutFor(io.stderr.isTTY ? columnsOf(io, io.stderr) : null)
  const asked = settings.reporters
  const limit = thresholds.strict ? 0 : thresholds.maxWarnings
  const alone = asked.some(standsAlone)
  const github = io.env.GITHUB_ACTIONS === 'true' && !alone && !asked.some(({ name }) => name === 'github')
  const plain = asked.some(({ path }) => path === null) ? [] : [{ name: defaultReporter(io), path: null }]
  const names = [...plain, ...asked, ...(github ? [{ name: 'github', path: null }] : [])]
  const opened: { reporter: Reporter; path: string | null; text: string[]; own: boolean }[] = []
  for (const { name, path } of names) {
    const own = !plain.some((each) => each.name === name && each.path === path)
    const most = verbosity > 0 || own ? Number.POSITIVE_INFINITY : inputs === 1 ? 50 : 20
    const look = {
      language,
      width: columnsOf(io, io.stderr),
      colour: path === null && colourOf(settings.colour, io, io.stderr),
      most,
      strict: limit === 0,
    }
    if (path !== null) (await import('./outputs/on-disk.ts')).refuseLink(path, false)
    opened.push({ reporter: (await reporters[name].load())(look), path, text: [], own })
  }
  const report = (text: string): Promise<void> => {
    if (text === '') return Promise.resolve()
    return new Promise((resolve) => void io.stderr.write(text, () => resolve()))
  }
  const say = async (text: string): Promise<void> => {
    if (!alone) await report(text)
  }
  /** What the run says of itself, in lines that the screen has room for. */
  const announce = (text: string): Promise<void> => say(`${layout.paragraph(text)}\n`)
  const waiting: string[] = []
  const flush = (): Promise<void> => report(waiting.splice(0).join(''))
  io.stderr.on('error', () => {})
  const differences = new Stdout(io)
  /** Differences are what --check was asked for: lines on standard output, unless data go there. */
  const listed = check === 'compare' && settings.targets.every(({ kind }) => kind !== 'stdout')

  const tell =
    verbosity < 0 && asked.length === 0 ? null : verbosity > 0 || asked.length > 0 ? 'info' : 'warning'

  return {
    flush,
    tell,
    wants: (facts) => messagesIn(facts, tell) > 0 && opened.some(({ reporter }) => !reporter.full),
    async add(done, clear) {
      if (done.unchanged) for (const { reporter } of opened) reporter.count?.(messagesIn(done.facts, tell))
      differences.beforeShown = clear
      if (listed) await differences.write(differenceLines(done, settings))
      for (const each of opened) {
        const shown =
          each.own || !listed
            ? done
            : { ...done, diagnostics: done.diagnostics.filter((d) => d.kind !== 'difference') }
        const text = each.reporter.add(shown)
        if (text === '') continue
        if (each.path !== null) each.text.push(text)
        else if (later) waiting.push(text)
        else {
          clear()
          await report(text)
        }
      }
      if (verbosity > 1) await say(times(done, settings))
    },
    async end(tally) {
      await flush()
      for (const each of opened) {
        const text = each.reporter.end(tally.summary)
        if (each.path === null) await report(text)
        else {
          const { writeWhole } = await import('./outputs/on-disk.ts')
          writeWhole(each.path, each.text.join('') + text)
        }
      }
      const { error: errors, warning: warnings } = tally.summary.messages
      const passed = limit === null || errors + warnings <= limit
      if (!passed) await announce(`${told('NP0523', { errors, warnings, limit }, language)} [NP0523]`)
      if (verbosity >= 0 && (inputs > 1 || settings.targets.some(({ kind }) => kind !== 'stdout') || check)) {
        if (skipped.size > 0) await announce(skippedLine(skipped, language))
        const seconds = (performance.now() - start) / 1000
        const known = Number.isFinite(inputs) ? inputs : null
        await say(`${summaryLine({ ...tally, inputs: known, passed, skipped, seconds }, language, layout)}\n`)
      }
      return passed
    },
    async warn(note) {
      if (verbosity >= 0) await announce(announced(note, language))
    },
    async interrupted(done, resumable) {
      await flush()
      const counts = { done, inputs: Number.isFinite(inputs) ? inputs : '…' }
      const more = resumable ? phrase('interrupted.resumable', language) : ''
      await announce(`${phrase('interrupted', language, counts)}${more}`)
    },
  }
}

/** How many messages of a notice are to be told. */
function messagesIn({ messages }: Facts, tell: Job['tell']): number {
  if (tell === null) return 0
  const { error, warning, info } = messages
  return error + (tell === 'error' ? 0 : warning) + (tell === 'info' ? info : 0)
}

function defaultReporter(io: Io): string {
  return io.stderr.isTTY ? 'pretty' : 'line'
}

/** One line each. */
function differenceLines({ path, diagnostics }: Done, { language }: Settings): string {
  return diagnostics
    .filter(({ kind }) => kind === 'difference')
    .map(({ code, data }) => `${visible(path)}: ${told(code, data, language)} [${code}]\n`)
    .join('')
}

function times({ path, milliseconds }: Done, { language }: Settings): string {
  const { read, parse, render } = milliseconds
  const key: PhraseKey = 'times'
  const data = { read: read.toFixed(1), parse: parse.toFixed(1), render: render.toFixed(1) }
  return `${visible(path)}: ${phrase(key, language, data)}\n`
}
