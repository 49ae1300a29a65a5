/** The HTML of a report: the static page that reads without script, the page's script and style, and the data. */
import { renderToString } from 'preact-render-to-string'
import shared from '../messages/phrases.json' with { type: 'json' }
import { tool } from '../tool.ts'
import type { ReportIndex } from './data.ts'
import { pack } from './pack.ts'
import page from './page.json' with { type: 'json' }
import own from './phrases.json' with { type: 'json' }
import { jsonForScript } from './script-json.ts'
import { Overview } from './views/cover.tsx'
import { StaticItems } from './views/item-table.tsx'
import { type Words, type WordTable, wordsOf } from './words.ts'

export interface Content {
  index: ReportIndex
  /** By notice, in the order of the index: what `jsonForScript` made of its NoticeData. */
  notices: readonly string[]
}

/** In pieces, so that no copy of the whole is needed. */
export function* reportDocument({ index, notices }: Content): Generator<string> {
  const words = wordsOf(reportWords(), index.language)
  yield head(words('report.title', { count: index.notices.length }), index.language)
  yield staticBody(index, words)
  yield dataElement('words', jsonForScript(reportWords()))
  yield dataElement('index', jsonForScript(pack(index)))
  for (const [n, json] of notices.entries()) yield dataElement(`notice-${n + 1}`, json)
  yield `<script>${page.script}</script>\n</body>\n</html>\n`
}

/** One table: the report's own words, and of the command line's those that name statuses, figures, repairs, facts and levels. */
export function reportWords(): WordTable {
  const names = Object.entries(shared).filter(([key]) => /^(?:status|metric|repair|meta|level)\./.test(key))
  return { ...own, ...Object.fromEntries(names) }
}

function head(title: string, language: ReportIndex['language']): string {
  const policy = [
    "default-src 'none'",
    `script-src '${page.scriptHash}'`,
    `style-src '${page.styleHash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    // No text becomes markup, whatever a library might try.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="generator" content="${tool.name}">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escaped(title)}</title>
<style>${page.style}</style>
</head>
<body>
`
}

function staticBody(index: ReportIndex, words: Words): string {
  const overview = renderToString(
    <main class="static">
      <h1>{words('report.title', { count: index.notices.length })}</h1>
      <Overview index={index} words={words} />
    </main>,
  )
  const rest = renderToString(
    <div>
      <p class="warn">{words('report.noscript')}</p>
      <StaticItems index={index} words={words} />
    </div>,
  )
  return `<div id="app">${overview}</div>\n<noscript>${rest}</noscript>\n`
}

function dataElement(id: string, json: string): string {
  return `<script type="application/json" id="data-${id}">${json}</script>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
