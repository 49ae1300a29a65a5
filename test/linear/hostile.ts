/** Texts made to be slow: each is `length` characters of the worst that a notice can hold. */
const repeat = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
const lines = (piece: string, length: number): string => repeat(`${piece}\n`, length)

export const hostile: Record<string, (length: number) => string> = {
  '(一) without end': (n) => repeat('(一)', n),
  '(一) on lines': (n) => lines('(一)', n),
  '1. without end': (n) => repeat('1.', n),
  'numbers that count on': (n) => {
    const parts: string[] = []
    for (let i = 1, length = 0; length < n; i++) length += parts[parts.push(`${i}.关于甲的问题\n`) - 1].length
    return parts.join('').slice(0, n)
  },
  '一、 without end': (n) => repeat('一、', n),
  '一是 without end': (n) => `整改情况:${repeat('一是甲;', n)}`.slice(0, n),
  'opening 《': (n) => repeat('《', n),
  'opening (': (n) => repeat('(', n),
  'opening “': (n) => repeat('“', n),
  'nested brackets': (n) => '('.repeat(n / 2) + ')'.repeat(n / 2),
  'closing )': (n) => repeat(')', n),
  digits: (n) => repeat('1234567890', n),
  'hanzi numerals': (n) => repeat('一二三四五六七八九十百千万亿', n),
  年月日: (n) => repeat('年月日', n),
  dates: (n) => repeat('2021年4月15日至', n),
  'dates without a year': (n) => repeat('4月15日、', n),
  spaces: (n) => repeat(' ', n),
  'line ends': (n) => repeat('\n', n),
  'spaces at line ends': (n) => repeat(`甲${' '.repeat(500)}\n`, n),
  'labels without end': (n) => repeat('整改情况:', n),
  'statuses without end': (n) => repeat('已完成整改,', n),
  'claims without end': (n) => repeat('53个问题,', n),
  'amounts without end': (n) => repeat('12.7万元', n),
  glosses: (n) => repeat('執(zhí)', n),
  'question marks': (n) => repeat('變?yōu)', n),
  'one line of prose': (n) => repeat('针对该问题,我局认真研究制定整改措施并抓好落实', n),
  'short items': (n) => lines('1.关于制度不健全的问题。整改情况:已完善制度。整改进度:已完成整改。', n),
  'short items on one line': (n) =>
    repeat('1.关于制度不健全的问题。整改情况:一是完善制度。二是加强监督。已完成整改。', n),
  'every style in turn': (n) => lines('一、甲\n(一)乙\n1.丙\n(1)丁\n①戊\n壹、己\n甲、庚\n问题一:辛', n),
  'hard wraps': (n) => lines('针对该问题我局认真研究制定整改措施并抓好落', n),
  pipes: (n) => lines('|1|2|3|', n),
  'a mail address without end': (n) => repeat('a@b.', n),
  'stray quotes': (n) => repeat('“甲”乙”', n),
}
