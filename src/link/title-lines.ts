/** The title: the line or lines above the body that name the notice. */
import type { Line } from '../draft.ts'
import { readMarker } from '../text/marker.ts'
import { isPageFact } from './page-facts.ts'

const names =
  /(?:通报|通告|公告|报告|公示|情况|公布|通知|公开|函|说明|清单|台账|方案|结果|公开表|一览表|一览|明细表|情况表)(?:\(.{1,20}\))?(?:的函)?$/
/** 信息公开 > 巡察整改: the way to the page. */
const trail = /[>»|]/
/** 某政函〔2024〕52号, on a line of its own */
const fileNumber = /^[^ ,。]{1,16}[〔[(【]\d{4}[〕\])】] ?(?:第 ?)?\d{1,5} ?号$/
const searched = 12
const longest = 120

export function readTitleLines(
  text: string,
  lines: readonly Line[],
  front: number,
): [number, number][] | null {
  const runs = namedRuns(text, lines, front)
  // a page's running head names the notice in short; the title says what it is about
  return (
    runs.find((run) => run.some(([start, end]) => text.slice(start, end).includes('关于'))) ?? runs[0] ?? null
  )
}

/** Runs of title-like lines at the head that end in a name of notices. */
function namedRuns(text: string, lines: readonly Line[], front: number): [number, number][][] {
  const runs: [number, number][][] = []
  let run: [number, number][] = []
  const close = (): void => {
    if (isNamed(text, run)) runs.push(run)
    run = []
  }
  for (const line of lines.slice(0, searched)) {
    if (line.start >= front) break
    const words = text.slice(line.start, Math.min(line.end, line.start + longest + 1))
    if (line.kind === 'furniture' || isPageFact(words) || trail.test(words) || fileNumber.test(words)) {
      close()
      continue
    }
    if (!isTitleLine(words) || readMarker(text, line.start)) break
    if (words === (run[0] && text.slice(...run[0]))) continue
    const sign = /^#{1,6} /.exec(words)?.[0].length ?? 0
    run.push([line.start + sign, line.end])
    if (names.test(words)) close()
  }
  close()
  return runs
}

function isNamed(text: string, run: readonly [number, number][]): boolean {
  const last = run.at(-1)
  return last !== undefined && names.test(text.slice(Math.max(last[0], last[1] - 40), last[1]))
}

function isTitleLine(words: string): boolean {
  return (
    words.length <= longest && !/[。;!?]/.test(words) && !/[:,]$/.test(words) && !/^\d{4}[-年./]/.test(words)
  )
}
