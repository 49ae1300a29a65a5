/** PDF → runs of characters with their places on each page. Nothing of the file is run, nothing outside it is loaded. */
import { getDocumentProxy } from 'unpdf'
import { ReaderError } from '../define.ts'
import { BundledData } from './bundled-data.ts'

/** Characters that stand together, in points from the left and the foot of the page. */
export interface Run {
  text: string
  x: number
  y: number
  width: number
  /** Size of the characters. */
  size: number
}

export interface Page {
  number: number
  width: number
  height: number
  runs: Run[]
  /** It could not be read. */
  damaged?: boolean
}

export const mostPages = 1000
const mostRuns = 2_000_000

export async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const document = await opened(bytes)
  try {
    if (document.numPages > mostPages)
      throw broken(`it has more than ${mostPages} pages`, `超过 ${mostPages} 页`)
    const pages: Page[] = []
    let count = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(document, number)
      count += page.runs.length
      if (count > mostRuns) throw broken('it holds more text than any document', '文字多于任何文档')
      pages.push(page)
    }
    if (pages.every((page) => page.damaged)) throw broken('none of its pages can be read', '没有一页可以读取')
    return pages
  } finally {
    await document.loadingTask.destroy()
  }
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

async function opened(bytes: Uint8Array): Promise<Document> {
  try {
    return await getDocumentProxy(bytes.slice(), {
      BinaryDataFactory: BundledData,
      cMapUrl: 'bundled/',
      cMapPacked: true,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    } as Parameters<typeof getDocumentProxy>[1])
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw name === 'PasswordException'
      ? broken('it is encrypted with a password', '文件已加密，需要密码')
      : broken('it is no PDF, or damaged', '不是 PDF，或已损坏')
  }
}

/** One damaged page does not take the others with it. */
async function readPage(document: Document, number: number): Promise<Page> {
  try {
    const page = await document.getPage(number)
    const [left, bottom, right, top] = page.view
    const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
    const runs: Run[] = []
    for (const item of content.items)
      if ('str' in item) keep(item.str, item.transform, item.width, left, bottom, runs)
    page.cleanup()
    return { number, width: right - left, height: top - bottom, runs }
  } catch {
    return { number, width: 0, height: 0, runs: [], damaged: true }
  }
}

/** Slanting text is a watermark or a stamp. */
function keep(
  text: string,
  transform: number[],
  width: number,
  left: number,
  bottom: number,
  runs: Run[],
): void {
  const [a, b, c, d, e, f] = transform
  if (text.trim() === '' || Math.abs(b) > 0.2 * Math.abs(a) || Math.abs(c) > 0.5 * Math.abs(d)) return
  const size = Math.abs(d) || Math.abs(a)
  if (size > 0) runs.push({ text: text.trim(), x: e - left, y: f - bottom, width, size })
}

/** Why a container can't be read, in both languages. */
export function broken(reason: string, reasonZh: string): ReaderError {
  return new ReaderError('NP0104', { reason, reasonZh })
}
