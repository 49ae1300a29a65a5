/** How what a run says of itself is laid out: in lines of the terminal's width, on one line where a program reads it. */
export interface Layout {
  paragraph(text: string): string
  /** Parts behind a sign, with dots between them. */
  list(sign: string, parts: readonly string[]): string
}

const oneLine: Layout = {
  paragraph: (text) => text,
  list: (sign, parts) => `${sign} ${parts.join(' · ')}`,
}

/** `width`: columns of the terminal; null where there is none. */
export async function layoutFor(width: number | null): Promise<Layout> {
  if (width === null) return oneLine
  const { inRows, wrapped } = await import('../../renderers/text/clip.ts')
  return {
    paragraph: (text) => wrapped(text, width).join('\n'),
    list: (sign, parts) => `${sign} ${inRows(parts, ' · ', width - 2).join('\n  ')}`,
  }
}
