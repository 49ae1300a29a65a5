/** The command: from what was typed to an exit code. Everything that is not always needed is loaded when it is. */
import { OutputRefused } from '../renderers/define.ts'
import { oneLine, printable } from '../renderers/text/visible.ts'
import { tool } from '../tool.ts'
import { parseArguments } from './arguments.ts'
import { runBatch } from './batch.ts'
import { CannotRun } from './cannot-run.ts'
import type { Io } from './io.ts'
import { askedLanguage, chooseLanguage } from './language.ts'
import type { Flags } from './options.ts'
import { columnsOf } from './outputs/plan.ts'
import { Stdout } from './outputs/stdout.ts'
import { layoutFor } from './people/layout.ts'
import { resolveSettings } from './settings.ts'
import { announced } from './told.ts'

/** 0 all read · 1 a failure, a difference or a threshold · 2 could not run · 130 interrupted. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = chooseLanguage(askedLanguage(argv), io.env, io.platform)
  try {
    const { flags, operands } = parseArguments(argv)
    if (flags.version) return await print(io, `${tool.version}\n`)
    if (asks(flags)) {
      const { answer } = await import('./people/answer.ts')
      return await print(io, answer(flags, language, io))
    }
    const settings = await resolveSettings(flags, operands, language, io)
    if (settings.folder.dryRun) return await (await import('./dry-run.ts')).dryRun(settings, io)
    return await runBatch(settings, io)
  } catch (error) {
    if (error instanceof CannotRun || error instanceof OutputRefused) {
      await complain(io, announced(error, language))
      if (error.code === 'NP0505') {
        const { answer } = await import('./people/answer.ts')
        await say(io, answer({ h: true } as Flags, language, io))
      }
      return 2
    }
    const { message, stack } = error as Error
    if (argv.includes('--debug')) await say(io, printable(String(stack)))
    else await complain(io, `notice-parse: ${oneLine(message)} [NP0901]`)
    return 2
  }
}

/** Something is asked of the tool instead of running it. */
function asks(flags: Flags): boolean {
  const { h, help, explain, listCodes, completion, schema } = flags
  return [h, help, explain, listCodes, completion, schema].some((flag) => flag !== undefined)
}

async function print(io: Io, text: string): Promise<number> {
  await new Stdout(io).write(text)
  return 0
}

/** In lines that the screen has room for. */
async function complain(io: Io, text: string): Promise<void> {
  const { paragraph } = await layoutFor(io.stderr.isTTY ? columnsOf(io, io.stderr) : null)
  await say(io, paragraph(text))
}

function say(io: Io, text: string): Promise<void> {
  io.stderr.on('error', () => {})
  return new Promise((resolve) => void io.stderr.write(`${text.trimEnd()}\n`, () => resolve()))
}
