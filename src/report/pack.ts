/**
 * JSON values without the names of their keys, which are half of a record's length: an object becomes an array that
 * begins with the number of its shape, an array one that begins with -1.
 */
export interface Packed {
  /** The keys of each shape. */
  shapes: string[][]
  value: unknown
}

/** Depth is that of the value: a record's is its outline's, which is bounded. */
export function pack(value: unknown): Packed {
  const shapes: string[][] = []
  const numbers = new Map<string, number>()
  const packed = (each: unknown): unknown => {
    if (typeof each !== 'object' || each === null) return each
    if (Array.isArray(each)) return [-1, ...each.map(packed)]
    const keys = Object.keys(each)
    const name = keys.join('\n')
    let shape = numbers.get(name)
    if (shape === undefined) {
      shape = shapes.push(keys) - 1
      numbers.set(name, shape)
    }
    return [shape, ...keys.map((key) => packed((each as Record<string, unknown>)[key]))]
  }
  return { value: packed(value), shapes }
}

export function unpack({ shapes, value }: Packed): unknown {
  const whole = (each: unknown): unknown => {
    if (!Array.isArray(each)) return each
    const [shape, ...values] = each as [number, ...unknown[]]
    if (shape < 0) return values.map(whole)
    const made: Record<string, unknown> = {}
    for (const [at, key] of shapes[shape].entries()) assign(made, key, whole(values[at]))
    return made
  }
  return whole(value)
}

/** Also for a key that plain assignment takes for something else. */
export function assign(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
}
