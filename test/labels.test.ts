/** Notices labelled by hand: what is found is at the right place and has the right value. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseNotice } from '../src/index.ts'
import { f1, type Gold, type Score, scoreNotice } from './score.ts'
import { sharedFolder } from './shared.ts'

/** The least F1 for each list. */
type Least = Record<string, number>

async function scoresOf(labels: string, notices: string): Promise<Record<string, Score[]>> {
  const scores: Record<string, Score[]> = {}
  for (const name of readdirSync(labels).filter((name) => name.endsWith('.json'))) {
    const gold = JSON.parse(readFileSync(join(labels, name), 'utf8')) as Gold
    const notice = await parseNotice(readFileSync(join(notices, gold.document)), { path: gold.document })
    for (const [list, score] of Object.entries(scoreNotice(gold, notice))) {
      score.misses = score.misses.map((miss) => `${gold.document} ${miss}`)
      ;(scores[list] ??= []).push(score)
    }
  }
  return scores
}

function hold(scores: Record<string, Score[]>, least: Least): void {
  for (const [list, floor] of Object.entries(least)) {
    const misses = scores[list].flatMap((score) => score.misses)
    expect(f1(scores[list]), `${list}\n${misses.join('\n')}`).toBeGreaterThanOrEqual(floor)
  }
}

describe('labelled notices', () => {
  for (const name of ['first-contact', 'second-contact', 'third-contact']) {
    const folder = fileURLToPath(new URL(`${name}/`, import.meta.url))
    it.runIf(existsSync(folder))(name, async () => {
      hold(await scoresOf(folder, folder), {
        outline: 0.98,
        items: 0.98,
        status: 0.97,
        measures: 0.96,
        claims: 0.9,
        dates: 0.98,
        amounts: 0.98,
        counts: 0.96,
        percents: 0.98,
        durations: 0.94,
        documents: 0.97,
        contacts: 0.97,
        metadata: 0.95,
      })
    })
  }

  const shared = sharedFolder()
  it.skipIf(shared === null)(
    `samples${shared ? '' : ' (skipped: no material beside the repository)'}`,
    async () => {
      hold(await scoresOf(join(shared!, 'scoring/gold'), join(shared!, 'samples')), {
        outline: 1,
        items: 1,
        status: 1,
        metadata: 0.98,
        measures: 0.98,
        claims: 0.9,
        dates: 0.97,
        amounts: 1,
        counts: 0.95,
        percents: 1,
        durations: 0.95,
        documents: 0.97,
        contacts: 1,
      })
    },
  )
})
