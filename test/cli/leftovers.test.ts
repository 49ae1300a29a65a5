import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, folderOf, noticeText, runHere } from './run.ts'

test('a temporary file of a killed run that had our process number is no obstacle', async () => {
  const folder = folderOf({ 'a.txt': noticeText() })
  writeFileSync(join(folder, `.a.ndjson.${process.pid}.notice-parse-tmp`), 'half')
  const { code } = await runHere([join(folder, 'a.txt'), '-o', join(folder, 'a.ndjson')])
  expect([code, Object.keys(filesIn(folder)).sort()]).toEqual([0, ['a.ndjson', 'a.txt']])
})
