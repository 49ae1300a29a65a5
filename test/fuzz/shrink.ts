/** The smallest part of a text that still shows what is wrong: passages are taken out, halves first, single characters last. */
export async function shrink(text: string, wrong: (text: string) => Promise<boolean>): Promise<string> {
  let rest = text
  for (let size = rest.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < rest.length; ) {
      const shorter = rest.slice(0, at) + rest.slice(at + size)
      if (await wrong(shorter)) rest = shorter
      else at += size
    }
  }
  return rest
}
