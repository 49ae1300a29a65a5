/** What was read, failures first; declared against found; messages by code; how to cite. */
import { grouped } from '../../text/grouped.ts'
import type { NoticeRow } from '../data.ts'
import { Charts } from './charts.tsx'
import { nameOf, noticeHref, percent, Table, Text, type ViewProps } from './common.tsx'

export function Overview({ index, words }: ViewProps) {
  return (
    <>
      <Facts index={index} words={words} />
      <Failures index={index} words={words} />
      <Checks index={index} words={words} />
      <Messages index={index} words={words} />
      <section aria-labelledby="cite">
        <h2 id="cite">{words('cover.cite')}</h2>
        <p>
          {words('cover.citeText', {
            ...index.tool,
            tool: index.tool.name,
            count: index.notices.length,
            digest: reportDigest(index.notices),
          })}
        </p>
      </section>
      <Charts index={index} words={words} />
    </>
  )
}

function Facts({ index, words }: ViewProps) {
  const { notices, failures } = index
  const items = notices.reduce((sum, notice) => sum + notice.items.length, 0)
  const length = notices.reduce((sum, notice) => sum + notice.length, 0)
  const covered = notices.reduce((sum, notice) => sum + notice.coverage * notice.length, 0)
  const { agrees, agreesOf } = verdictCounts(notices)
  const facts: [string, string][] = [
    [grouped(notices.length + failures.length), words('cover.inputs')],
    [grouped(failures.length), words('cover.failed')],
    [grouped(notices.length), words('cover.read')],
    [grouped(items), words('cover.items')],
    [`${agrees}/${agreesOf}`, words('cover.agree')],
    [length === 0 ? '–' : percent(covered / length), words('cover.covered')],
  ]
  return (
    <>
      <p class="warn">{words('cover.made', { tool: index.tool.name, version: index.tool.version })}</p>
      <dl class="facts">
        {facts.map(([value, name]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Failures({ index, words }: ViewProps) {
  if (index.failures.length === 0) return <p>✓ {words('cover.noFailures')}</p>
  return (
    <section aria-labelledby="failures">
      <h2 id="failures">
        ✖ {words('cover.failures')} ({index.failures.length})
      </h2>
      <Table
        caption={words('cover.failures')}
        columns={[
          { title: words('column.file') },
          { title: words('column.code') },
          { title: words('column.meaning') },
        ]}
        rows={index.failures.map(({ path, code, text }) => [
          <Text>{path}</Text>,
          code,
          <Text>{text[words.language]}</Text>,
        ])}
      />
    </section>
  )
}

/** Rows of the table of checks: a cover is no data set. */
const mostChecks = 200
const verdictOrder = ['differs', 'agrees', 'not_counted'] as const
const verdictShapes = { differs: '✗', agrees: '✓', not_counted: '–' }

/** Differences first; what is not counted last. */
function Checks({ index, words }: ViewProps) {
  const rows = verdictOrder.flatMap((verdict) =>
    index.notices.flatMap((notice, n) =>
      notice.checks.filter((check) => check.verdict === verdict).map((check) => ({ notice, n, check })),
    ),
  )
  const { agrees, differs, open } = verdictCounts(index.notices)
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{words('cover.checks')}</h2>
      {rows.length === 0 ? (
        <p>{words('cover.noChecks')}</p>
      ) : (
        <>
          <p>
            {words('cover.checksNote', { agrees, differs, open })}{' '}
            {rows.length > mostChecks
              ? words('cover.firstChecks', { count: mostChecks, all: rows.length })
              : ''}
          </p>
          <Table
            caption={words('cover.checks')}
            columns={[
              { title: words('column.notice') },
              { title: words('column.metric') },
              { title: words('column.claimed'), number: true },
              { title: words('column.counted'), number: true },
              { title: words('column.verdict') },
            ]}
            rows={rows.slice(0, mostChecks).map(({ notice, n, check }) => [
              <a href={noticeHref(index, n)}>
                <Text>{nameOf(notice)}</Text>
              </a>,
              words(`metric.${check.metric}`),
              grouped(check.claimed),
              check.counted === null ? '–' : grouped(check.counted),
              <span class={`verdict-${check.verdict}`}>
                {verdictShapes[check.verdict]} {words(`verdict.${check.verdict}`)}
              </span>,
            ])}
          />
        </>
      )}
    </section>
  )
}

function Messages({ index, words }: ViewProps) {
  const counts = new Map<string, { count: number; notices: number }>()
  for (const { messages } of index.notices)
    for (const [code, count] of Object.entries(messages)) {
      const sum = counts.get(code) ?? { count: 0, notices: 0 }
      counts.set(code, { count: sum.count + count, notices: sum.notices + 1 })
    }
  const order = { error: 0, warning: 1, info: 2 }
  const rows = [...counts].sort(
    ([a], [b]) => order[index.codes[a].level] - order[index.codes[b].level] || (a < b ? -1 : 1),
  )
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{words('cover.messages')}</h2>
      {rows.length === 0 ? (
        <p>✓ {words('cover.noMessages')}</p>
      ) : (
        <Table
          caption={words('cover.messages')}
          columns={[
            { title: words('column.code') },
            { title: words('column.level') },
            { title: words('column.meaning') },
            { title: words('column.count'), number: true },
            { title: words('column.notices'), number: true },
          ]}
          rows={rows.map(([code, { count, notices }]) => [
            code,
            <span class={`level-${index.codes[code].level}`}>
              {words(`level.${index.codes[code].level}`)}
            </span>,
            index.codes[code].text[words.language].replace(/\{\w{1,20}\}/g, '…'),
            grouped(count),
            grouped(notices),
          ])}
        />
      )}
    </section>
  )
}

function verdictCounts(notices: readonly NoticeRow[]) {
  const count = (verdict: string): number =>
    notices.reduce((sum, { checks }) => sum + checks.filter((check) => check.verdict === verdict).length, 0)
  const [agrees, differs, open] = [count('agrees'), count('differs'), count('not_counted')]
  return { agrees, differs, open, agreesOf: agrees + differs }
}

/** Names this set of notices: FNV-1a over their digests. */
export function reportDigest(notices: readonly NoticeRow[]): string {
  let hash = 0x811c9dc5
  for (const { digest } of notices)
    for (let i = 0; i < digest.length; i++) hash = Math.imul(hash ^ digest.charCodeAt(i), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
