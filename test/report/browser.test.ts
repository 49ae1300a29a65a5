/** The report in a browser, opened from disk. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/renderers/define.ts'
import { generateNotices } from '../generator/generate.ts'
import { sampleOutcome } from '../renderers/sample.ts'
import { hasBrowser, openBrowser, show, type Visit, visit } from './browser.ts'
import { look, outcomeOf, reportOf } from './made.ts'

const traditional = `溪山縣水務局黨組關於巡察整改情況的通報
根據縣委統一部署,2021年3月1日至4月20日,縣委第二巡察組對縣水務局黨組進行了巡察。2021年5月18日反饋了意見。反饋的2個問題已完成整改1個。
一、巡察反饋問題整改情況
1.關於“執法記錄儀管理鬆散”的問題
整改情況:一是為執法大隊補配12台記錄儀,投入3.6萬元。二是每月10日前檢查一次。整改進度:已完成。
2.關於“泵站賬實不符”的問題
整改情況:清點泵站5座。整改進度:正在整改。
2021年12月1日`

describe.skipIf(!hasBrowser)('the report', { timeout: 60_000 }, () => {
  let browser: Browser
  let report: string
  let open: Visit
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    const simplified = generateNotices([7, 21, 33], { plain: true }).map(({ text }) => text)
    const outcomes = [await outcomeOf(traditional, '通报/溪山.txt')]
    for (const [at, text] of simplified.entries()) outcomes.push(await outcomeOf(text, `通报/${at}.txt`))
    report = await reportOf(outcomes)
    open = await visit(browser, report)
    page = open.page
  })

  afterAll(async () => {
    expect(open.requests).toEqual([])
    expect(open.faults).toEqual([])
    await browser.close()
  })

  it('opens with a cover, charts and their data', async () => {
    await page.waitForSelector('.bar')
    expect(await page.textContent('h1')).toBe('4 份通报的报告')
    expect(await page.locator('figure.chart').count()).toBe(5)
    expect(await page.locator('figure.chart svg').count()).toBeGreaterThanOrEqual(4)
    expect(await page.locator('figure.chart table').count()).toBeGreaterThanOrEqual(4)
    expect(await page.textContent('#chart-totals')).toContain('4 份通报中有 4 份含此信息')
  })

  it('finds 執法 by 执法 and 执法 by 執法, in all notices', async () => {
    const hits = async (query: string): Promise<string> => {
      await page.fill('#q', query)
      await page.waitForFunction(() => document.querySelector('.result')?.textContent?.includes('命中'))
      return (await page.textContent('.result'))!
    }
    expect(await hits('执法')).toContain('命中')
    const both = [await hits('执法记录仪'), await hits('執法記錄儀')]
    expect(both[0]).toBe(both[1])
    expect(both[0]).toContain('1 份通报中有 1 处命中')
    expect(await page.locator('table.items tbody tr').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.locator('h1').click()
    await page.keyboard.press('n')
    await page.waitForSelector('.line .chosen')
    expect(await page.locator('.line .chosen').allTextContents()).toEqual(['執法記錄儀'])
  })

  it('filters by facets, sorts, and keeps the view in the hash', async () => {
    await page.fill('#q', '')
    await show(open, 'view=items')
    const all = await page.locator('table.items tbody tr').count()
    await page.locator('.facets label', { hasText: '进行中' }).locator('input').check()
    const some = await page.locator('table.items tbody tr').count()
    expect(some).toBeLessThan(all)
    expect(page.url()).toContain('status=in_progress')
    for (const text of await page.locator('table.items .status').allTextContents())
      expect(text).toContain('进行中')
    await page.locator('.facets button', { hasText: '清除全部' }).click()
    await page.locator('th button', { hasText: '措施数' }).click()
    await page.locator('th button', { hasText: '措施数' }).click()
    const counts = (await page.locator('table.items tbody td:nth-child(7)').allTextContents()).map(Number)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(page.url()).toContain('sort=-measures')
    await page.reload()
    await page.waitForSelector('th[aria-sort=descending]')
  })

  it('goes from an item to its text and from the text to the item', async () => {
    await show(open, 'view=notice&n=1')
    await page.waitForSelector('.line')
    await page.locator('[data-mark="item:1.1"]').click()
    const chosen = (await page.locator('.line .chosen').allTextContents()).join('')
    expect(chosen).toMatch(/^1\.關於“執法記錄儀管理鬆散”的問題整改情況/)
    await page.locator('.line span', { hasText: '3.6萬元' }).first().click()
    await page.waitForSelector('.item-body [aria-pressed=true]')
    expect(await page.textContent('.here')).toContain('36,000 CNY')
    expect(await page.textContent('.item-body [aria-pressed=true]')).toContain('36,000')
    expect(await page.textContent('.here')).toContain('事项')
    await page.locator('h1').click()
    await page.keyboard.press('j')
    expect((await page.locator('.line .chosen').allTextContents()).join('')).toContain('泵站')
  })

  it('turns layers off and on', async () => {
    await show(open, 'view=notice&n=1')
    const amount = page.locator('.line span', { hasText: '3.6萬元' }).first()
    const line = () => amount.evaluate((element) => getComputedStyle(element).textDecorationStyle)
    expect(await line()).toBe('double')
    await page.locator('.layers summary').click()
    await page.locator('.layers label', { hasText: '金额' }).locator('input').uncheck()
    expect(await line()).not.toBe('double')
    expect(page.url()).toContain('off=amount')
    await show(open, 'view=notice&n=1')
    expect(await line()).toBe('double')
  })

  it('writes no markup, even if it is asked to', async () => {
    const tried = page.evaluate(() => {
      document.createElement('p').innerHTML = '<b>x</b>'
    })
    await expect(tried).rejects.toThrow('TrustedHTML')
    open.faults.length = 0
  })

  it('copies with a citation, downloads rows, exports what was marked as wrong', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await show(open, 'view=notice&n=1&mark=item%3A1.1')
    await page.locator('.item-body button', { hasText: '复制并附出处' }).click()
    await page.waitForSelector('.item-body [role=status]:has-text("已复制")')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('1.關於“執法記錄儀管理鬆散”的問題')
    expect(copied).toContain('第 1. 条')
    expect(copied).toContain('通报/溪山.txt')
    await page.locator('.item-body button', { hasText: '标为有误' }).click()
    await page.selectOption('form.wrong select', 'status')
    await page.fill('form.wrong textarea', '进行中')
    await page.locator('form.wrong button[type=submit]').click()
    await show(open, 'view=items')
    const saved = async (button: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('button', { hasText: button }).click(),
      ])
      return readFileSync(await download.path(), 'utf8')
    }
    const corrections = JSON.parse(await saved('导出 corrections.json'))
    expect(corrections.corrections).toMatchObject([
      { path: '通报/溪山.txt', item: '1.1', wrong: 'status', right: '进行中' },
    ])
    const rows = JSON.parse(await saved('下载所选行 JSON'))
    expect(rows[0].item.fields[0].text).toContain('为执法大队补配')
    const table = await saved('下载所选行 CSV')
    expect(table.startsWith('\ufeffnotice_id,item_id')).toBe(true)
    expect(table.split('\r\n').length).toBe(rows.length + 2)
  })

  it('changes its language and its light', async () => {
    await show(open, '')
    await page.locator('button', { hasText: 'English' }).click()
    expect(await page.textContent('h1')).toBe('Report on 4 notices')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.locator('figure.chart').count()).toBe(5)
    const back = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await back()
    await page.locator('button', { hasText: 'Light or dark' }).click()
    expect(await back()).not.toBe(light)
    await page.locator('button', { hasText: '中文' }).click()
    await page.locator('button', { hasText: '明暗' }).click()
    expect(await back()).toBe(light)
  })

  it('prints to A4', async () => {
    for (const hash of ['', 'view=notice&n=1']) {
      await show(open, hash)
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      expect(await page.locator('main details:not([open], .layers)').count()).toBe(0)
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
      const pdf = await page.pdf({ preferCSSPageSize: true })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox ?\[0 0 59[45](\.\d+)? 84[12]/)
    }
  })

  it('is readable at 360 pixels', async () => {
    const narrow = await visit(browser, report, { width: 360 })
    for (const hash of ['', 'view=items', 'view=notices', 'view=notice&n=1&mark=item%3A1.1']) {
      await show(narrow, hash)
      const over = await narrow.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(over, hash).toBeLessThanOrEqual(0)
    }
    await narrow.page.context().close()
  })

  it('shows cover, charts and items without script', async () => {
    const plain = await visit(browser, report, { javaScriptEnabled: false })
    expect(await plain.page.textContent('h1')).toBe('4 份通报的报告')
    expect(await plain.page.locator('svg').count()).toBeGreaterThanOrEqual(4)
    expect(await plain.page.locator('noscript table').textContent()).toContain('执法记录仪管理松散')
    await plain.page.context().close()
  })

  it('has no serious finding of axe, light and dark', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    for (const hash of ['', 'view=items', 'view=notices', 'view=notice&n=1&mark=item%3A1.1'])
      for (const theme of ['light', 'dark']) {
        await show(open, `${hash}&theme=${theme}`)
        await page.evaluate(axe)
        const found = await page.evaluate(async () => {
          const { violations } = await (
            globalThis as never as { axe: { run(): Promise<{ violations: Violation[] }> } }
          ).axe.run()
          return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0].html.slice(0, 160)}`)
        })
        expect(
          found.filter((text) => /^(serious|critical)/.test(text)),
          `${hash} ${theme}`,
        ).toEqual([])
      }
  })

  it('draws spans that cross right', async () => {
    const crossing = await visit(browser, await reportOf([crossed()]))
    await show(crossing, 'view=notice')
    await crossing.page.waitForSelector('.line')
    const slices = await crossing.page
      .locator('.line')
      .nth(4)
      .locator('span')
      .evaluateAll((elements) =>
        elements.map((element) => [
          element.textContent,
          element.className.includes('on-date'),
          element.className.includes('on-amount'),
        ]),
      )
    const drawn = slices.filter(([, date, amount]) => date || amount)
    expect(drawn).toEqual([
      ['管网', true, false],
      ['台账', true, true],
      ['登记', false, true],
    ])
    await crossing.page.locator('.line span', { hasText: '台账' }).first().click()
    const here = (await crossing.page.textContent('.here'))!
    expect(here).toContain('日期')
    expect(here).toContain('金额')
    await crossing.page.context().close()
  })

  it('runs nothing and asks nothing of hostile text in any field', async () => {
    const hostile = await visit(
      browser,
      await reportOf([poisoned(), failedWith(payload), await outcomeOf(payload.repeat(3), 'x.txt')]),
      {
        name: 'a&b<i>.html',
      },
    )
    for (const hash of [
      '',
      'view=items',
      'view=notices',
      'view=notice&n=1',
      `view=notice&n=2&mark=${encodeURIComponent(payload)}`,
      `view=items&q=${encodeURIComponent('<img')}`,
      'view=items&lang=en&office=%3Cimg%3E',
    ]) {
      await show(hostile, hash)
      await hostile.page.waitForTimeout(150)
      for (const fold of await hostile.page.locator('.fold').all()) await fold.click()
      for (const details of await hostile.page.locator('details').all())
        await details.evaluate((element) => element.setAttribute('open', ''))
    }
    const made = await hostile.page.evaluate(() => ({
      ran: (globalThis as { ran?: unknown }).ran,
      elements: document.querySelectorAll(
        'main img, main script, main iframe, main b i, a[href^="javascript:"]',
      ).length,
    }))
    expect(made).toEqual({ elements: 0 })
    expect(hostile.requests).toEqual([])
    expect(hostile.faults).toEqual([])
    const plain = await visit(browser, await reportOf([poisoned()]), { javaScriptEnabled: false })
    expect(await plain.page.locator('img, iframe, object').count()).toBe(0)
    expect(plain.requests).toEqual([])
  })

  it('shows the first view of 500 notices within a second', async () => {
    const seeds = Array.from({ length: 50 }, (_, at) => at + 1)
    const few = await Promise.all(generateNotices(seeds).map(({ text }, at) => outcomeOf(text, `${at}.txt`)))
    const outcomes = Array.from({ length: 500 }, (_, at): Outcome => {
      const { record, text, tree } = few[at % few.length]
      return {
        record: { ...record, source: { ...record.source, path: `通报/${at}.txt` } } as never,
        text,
        tree,
      }
    })
    const whole = await reportOf(outcomes)
    const times: number[] = []
    for (let run = 0; run < 3; run++) {
      if (run > 0 && Math.min(...times) < 1000) break
      const many = await visit(browser, whole)
      await many.page.waitForSelector('.bar')
      times.push(
        await many.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime),
      )
      if (run === 0) {
        await many.page.fill('#q', '執法')
        await many.page.waitForFunction(() =>
          document.querySelector('.result')?.textContent?.includes('命中'),
        )
        expect(many.requests).toEqual([])
      }
      await many.page.context().close()
    }
    expect(Math.min(...times)).toBeLessThan(1000)
    expect(Buffer.byteLength(whole)).toBeLessThan(20 * 2 ** 20)
  })
})

interface Violation {
  id: string
  impact: string
  nodes: { html: string }[]
}

/** A date and an amount that overlap by a part of each. */
function crossed(): Outcome {
  return sampleOutcome((notice) => {
    const at = notice.items[1].title.span[0]
    notice.entities[0].span = [at, at + 4]
    notice.entities[1].span = [at + 2, at + 6]
  })
}

const payload =
  '</script><script>ran=1</script><img src=https://example.invalid/x onerror=ran=2><b><i>{{ran=3}}<!--]]></title></style><svg onload=ran=4><a href="javascript:ran=5">x</a>\u202e\u0007‮&lt;'

/** Every text of the record is the payload, and the source is full of it. */
function poisoned(): Outcome {
  const clean = new Set([
    'type',
    'role',
    'code',
    'level',
    'kind',
    'style',
    'script',
    'formatVersion',
    'metric',
    'verdict',
    'scope',
    'start',
    'end',
    'precision',
    'bound',
    'qualifier',
    'sha256',
    'offsetUnit',
    'sign',
    'name',
  ])
  const spoil = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return clean.has(key) ? value : payload + value
    if (Array.isArray(value)) return value.map((each) => spoil(each, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoil(each, name)]))
  }
  const outcome = sampleOutcome((notice) => {
    notice.items[1].blocks = [{ role: 'paragraph', text: 'x', span: [40, 50] }]
    notice.repairs = [{ kind: 'pinyin_gloss', span: [3, 6], before: 'x', after: 'y' }]
    notice.entities.push(
      { type: 'document', text: 'x', span: [1, 4], item: '1.1.1', section: null, title: 'x', number: 'y' },
      { type: 'contact', text: 'x', span: [2, 5], item: null, section: null, kind: 'email', value: 'x' },
      {
        type: 'count',
        text: 'x',
        span: [2, 5],
        item: '1.1.1',
        section: null,
        value: 1,
        unit: 'x',
        qualifier: null,
      },
    )
  })
  const text = outcome.text!.split('').join(payload.slice(0, 40)) + payload
  return { ...outcome, record: spoil(outcome.record) as never, text }
}

function failedWith(text: string): Outcome {
  const error = { code: 'NP0106', text, data: { reason: text } }
  return {
    record: { type: 'failure', formatVersion: '1.0', source: { path: text }, error },
    text: null,
    tree: () => null,
  }
}

it('needs a Chromium for the rest', () => {
  expect(look.language).toBe('zh')
})
