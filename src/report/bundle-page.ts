/** Makes of the page's script and style the strings that a report carries, and their hashes for its policy. */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export interface Page {
  script: string
  scriptHash: string
  style: string
  styleHash: string
}

/** `folder`: that of the page's sources, as a URL. */
export async function bundlePage(folder: URL): Promise<Page> {
  const script = await bundled(new URL('main.tsx', folder))
  const style = await bundled(new URL('style.css', folder))
  return { script, scriptHash: hashOf(script), style, styleHash: hashOf(style) }
}

async function bundled(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16'],
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    logLevel: 'warning',
  })
  // Nothing in it may end the element that it stands in.
  return outputFiles[0].text.trim().replaceAll('</', '<\\/')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
