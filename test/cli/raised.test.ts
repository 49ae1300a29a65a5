/** Messages that come with odd inputs, as the command tells them. */
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { folderOf, noticeText, recordsOf, runHere } from './run.ts'

test.each([
  ['NP0108', iconv.encode('策部', 'big5')],
  [
    'NP0201',
    Buffer.concat([
      Buffer.from(noticeText().slice(0, 60)),
      Uint8Array.of(0xff),
      Buffer.from(noticeText().slice(60)),
    ]),
  ],
  ['NP0309', `${noticeText()}\n${noticeText('青岭区档案馆', 3)}`],
])('%s', async (code, content) => {
  const folder = folderOf({ 'a.txt': content })
  const { code: exit, out, err } = await runHere([folder])
  const messages = recordsOf(out)[0].messages as { code: string }[]
  expect(messages.map((message) => message.code)).toContain(code)
  expect([exit, err]).toEqual([0, expect.stringContaining(code)])
})
