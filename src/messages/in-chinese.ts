/** Data of a message that are words of the data format, as they are told in Chinese. */

/** Datum → family of phrases that names its values. */
const families: Readonly<Record<string, string>> = { metric: 'metric', kind: 'repair' }

/** `reasonZh` takes the place of `reason`; `metric: 'issues'` becomes its phrase. `word` gives the phrase of a key, if there is one. */
export function inChinese(
  data: Readonly<Record<string, unknown>>,
  word: (key: string) => string | undefined,
): Record<string, unknown> {
  const told: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(data)) {
    const family = Object.hasOwn(families, name) ? families[name] : null
    told[name] = data[`${name}Zh`] ?? (family === null ? value : (word(`${family}.${value}`) ?? value))
  }
  return told
}
