import pc from 'picocolors'
import { phrase } from '../../messages/phrases.ts'
import { clip, clipStart, width, wrapped } from '../../renderers/text/clip.ts'
import { oneLine } from '../../renderers/text/visible.ts'
import { told } from '../told.ts'
import type { Diagnostic } from '../work/define.ts'
import { Quota, type Reporter, type ReporterLook } from './define.ts'

/** Columns that a text needs beside the place and the level; with fewer it stands below them. */
const leastRoom = 16

/** For a terminal: grouped by input, each message with the source around it and a caret under the place. */
export function pretty(look: ReporterLook): Reporter {
  const colours = pc.createColors(look.colour)
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }
  const quota = new Quota(look.most)

  const print = (diagnostic: Diagnostic): string[] => {
    const { level, code, data, line, column, kind } = diagnostic
    if (kind === 'message' && !quota.take()) return []
    const name = phrase(`level.${level}`, look.language)
    const place = kind === 'message' ? `${line}:${column}` : ''
    const head = `  ${place}${place ? '  ' : ''}${name}  `
    const text = oneLine(told(code, data, look.language))
    const painted = head.replace(name, paint[level](name))
    const room = look.width - width(head) - code.length - 2
    const lines: string[] = []
    if (room >= leastRoom) {
      const [first = '', ...rest] = wrapped(text, room)
      lines.push(`${painted}${first}  ${colours.dim(code)}`)
      for (const each of rest) lines.push(' '.repeat(width(head)) + each)
    } else {
      lines.push(painted + colours.dim(code))
      for (const each of wrapped(text, look.width - 4)) lines.push(`    ${each}`)
    }
    return [...lines, ...excerpt(diagnostic)]
  }

  const excerpt = ({ excerpt: source }: Diagnostic): string[] => {
    if (!source || look.width < 40) return []
    const room = look.width - 10
    const at = oneLine(source.text.slice(source.start, source.end))
    const rest = at + oneLine(source.text.slice(source.end))
    const least = Math.min(width(rest), Math.floor((room * 2) / 3))
    const before = clipStart(oneLine(source.text.slice(0, source.start)), room - least)
    const shown = clip(before + rest, room)
    const carets = Math.max(1, Math.min(width(at), room - width(before)))
    return [
      `        ${colours.dim(`│ ${shown}`)}`,
      `        ${colours.dim('│ ')}${' '.repeat(width(before))}${colours.yellow('^'.repeat(carets))}`,
    ]
  }

  return {
    add({ path, diagnostics }) {
      const lines = diagnostics.flatMap(print)
      return lines.length === 0 ? '' : `${[clipStart(oneLine(path), look.width), ...lines].join('\n')}\n`
    },
    end() {
      if (quota.more === 0) return ''
      return `${wrapped(phrase('report.more', look.language, { count: quota.more }), look.width).join('\n')}\n`
    },
    get full() {
      return quota.full
    },
    count(messages) {
      quota.more += messages
    },
  }
}
