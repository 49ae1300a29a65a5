import pc from 'picocolors'
import { phrase } from '../../messages/phrases.ts'
import { clip, width, wrapped } from '../../renderers/text/clip.ts'
import { oneLine } from '../../renderers/text/visible.ts'
import { told } from '../told.ts'
import type { Diagnostic } from '../work/define.ts'
import { Quota, type Reporter, type ReporterLook } from './define.ts'

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
    const text = wrapped(oneLine(told(code, data, look.language)), Math.max(10, look.width - width(head) - 8))
    const [first = '', ...rest] = text
    const lines = [`${head.replace(name, paint[level](name))}${first}  ${colours.dim(code)}`]
    for (const each of rest) lines.push(' '.repeat(width(head)) + each)
    return [...lines, ...excerpt(diagnostic)]
  }

  const excerpt = ({ excerpt: source }: Diagnostic): string[] => {
    if (!source || look.width < 40) return []
    const before = oneLine(source.text.slice(0, source.start))
    const at = oneLine(source.text.slice(source.start, source.end))
    const shown = clip(`${before}${at}${oneLine(source.text.slice(source.end))}`, look.width - 10)
    const carets = Math.max(1, Math.min(width(at), look.width - 10 - width(before)))
    return [
      `        ${colours.dim(`│ ${shown}`)}`,
      `        ${colours.dim('│ ')}${' '.repeat(width(before))}${colours.yellow('^'.repeat(carets))}`,
    ]
  }

  return {
    add({ path, diagnostics }) {
      const lines = diagnostics.flatMap(print)
      return lines.length === 0 ? '' : `${[clip(oneLine(path), look.width), ...lines].join('\n')}\n`
    },
    get full() {
      return quota.full
    },
    count(messages) {
      quota.more += messages
    },
    end: () => (quota.more > 0 ? `${phrase('report.more', look.language, { count: quota.more })}\n` : ''),
  }
}
