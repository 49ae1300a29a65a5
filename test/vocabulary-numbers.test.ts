import { describe, expect, test } from 'vitest'
import { isNumeralSign } from '../src/text/numeral/signs.ts'
import currencies from '../src/vocabulary/currencies.json' with { type: 'json' }
import limits from '../src/vocabulary/measure-limits.json' with { type: 'json' }
import measures from '../src/vocabulary/measure-words.json' with { type: 'json' }
import qualifiers from '../src/vocabulary/qualifiers.json' with { type: 'json' }
import rates from '../src/vocabulary/rates.json' with { type: 'json' }
import setPhrases from '../src/vocabulary/set-phrases.json' with { type: 'json' }

const files = { currencies, limits, measures, qualifiers, rates, setPhrases }

describe.each(Object.entries(files))('%s', (_, rows) => {
  test('ids are unique, phrases are neither empty nor repeated in a row', () => {
    const ids = rows.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    for (const { phrases } of rows) {
      expect(phrases).toEqual([...new Set(phrases)])
      expect(phrases.every((phrase) => phrase.trim() === phrase && phrase !== '')).toBe(true)
    }
  })
})

test('a measure word is of one class', () => {
  const words = measures.filter(({ id }) => id !== 'noun.large').flatMap(({ phrases }) => phrases)
  expect(words.filter((word, index) => words.indexOf(word) < index)).toEqual([])
  expect(words.length).toBeGreaterThan(300)
})

test('what limits a measure word is a measure word', () => {
  const words = new Set(measures.flatMap(({ phrases }) => phrases))
  expect(limits.map(({ id }) => id.replace('.except', '')).filter((id) => !words.has(id))).toEqual([])
})

test('set phrases hold a numeral and stand in one row', () => {
  const phrases = setPhrases.flatMap((row) => row.phrases)
  expect(phrases.filter((phrase) => ![...phrase].some((_, at) => isNumeralSign(phrase, at)))).toEqual([])
  expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) < index)).toEqual([])
})

test('currencies are ISO 4217 codes', () => {
  expect(currencies.filter(({ id }) => !/^[A-Z]{3}(?:\.before)?$/.test(id))).toEqual([])
})
