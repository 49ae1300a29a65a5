/** Gives the PDF library the character maps of Chinese fonts that are not embedded, out of this package. */
export class BundledData {
  /** `filename` is the name of a map with its extension: GBK-EUC-H.bcmap. */
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const { default: cmaps } = await import('./cmaps.json', { with: { type: 'json' } })
    const maps: Record<string, string> = cmaps.maps
    const name = filename.replace(/\.bcmap$/, '')
    if (!Object.hasOwn(maps, name)) throw new Error(`There is no character map ${name}.`)
    return Uint8Array.from(atob(maps[name]), (unit) => unit.charCodeAt(0))
  }
}
