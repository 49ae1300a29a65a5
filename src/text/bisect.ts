/** How many rows at the head of a list hold, of a list whose rows hold up to some place and none after it. */
export function countLeading<T>(list: ArrayLike<T>, holds: (row: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle])) low = middle + 1
    else high = middle
  }
  return low
}
