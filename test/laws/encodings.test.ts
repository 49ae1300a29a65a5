/** The same notice in other bytes. */
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { parseNotice, parseText } from '../../src/parse-notice.ts'
import { hasOpencc, toTraditional } from '../generator/traditional.ts'
import { lawTexts } from './texts.ts'

const texts = lawTexts(15)

/** All but what tells of the bytes. */
async function ofBytes(bytes: Uint8Array) {
  const { source, ...rest } = await parseNotice(bytes)
  return { length: source.length, script: source.script, rest }
}

function ofText(text: string) {
  const { source, ...rest } = parseText(text)
  return { length: source.length, script: source.script, rest }
}

for (const encoding of ['utf8', 'utf16le', 'utf16be', 'gb18030'] as const) {
  it(`gives the same from ${encoding}`, async () => {
    for (const { name, text } of texts) {
      const bytes = iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf16') })
      expect(await ofBytes(bytes), name).toEqual(ofText(text))
    }
  })
}

it.skipIf(!hasOpencc())('gives the same from big5', async () => {
  const traditional = toTraditional(texts.map(({ text }) => ({ text, to: 's2tw' as const })))
  let read = 0
  for (const [i, text] of traditional.entries()) {
    const bytes = iconv.encode(text, 'big5')
    if (iconv.decode(bytes, 'big5') !== text) continue
    read++
    expect(await ofBytes(bytes), texts[i].name).toEqual(ofText(text))
  }
  expect(read).toBeGreaterThan(10)
})
