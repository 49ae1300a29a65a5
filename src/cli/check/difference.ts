/** Where two JSON values differ, as JSON pointers (RFC 6901). */
export interface Difference {
  pointer: string
  /** Absent: not there at all. */
  expected?: unknown
  actual?: unknown
}

/** All of them, in the order of the expected value; of what is missing or added as a whole, the whole. */
export function differencesOf(
  expected: unknown,
  actual: unknown,
  ignored: ReadonlySet<string>,
): Difference[] {
  const found: Difference[] = []
  const pending: [string, unknown, unknown][] = [['', expected, actual]]
  while (pending.length > 0) {
    const [pointer, left, right] = pending.pop()!
    if (ignored.has(pointer) || Object.is(left, right)) continue
    if (left === undefined) found.push({ pointer, actual: right })
    else if (right === undefined) found.push({ pointer, expected: left })
    else if (isTree(left) && isTree(right) && Array.isArray(left) === Array.isArray(right)) {
      const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].reverse()
      for (const key of keys) pending.push([`${pointer}/${escaped(key)}`, own(left, key), own(right, key)])
    } else found.push({ pointer, expected: left, actual: right })
  }
  return found
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function own(tree: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(tree, key) ? tree[key] : undefined
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
