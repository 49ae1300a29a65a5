/** What elements do to the text: which start a line, which are never text, which are hidden. */
import { attribute, type Element } from './parse.ts'

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul caption'
  ).split(' '),
)

/** Elements whose content is no text of the page. */
const silent = new Set(
  (
    'script style template noscript head title svg math iframe frame frameset object embed audio video canvas map ' +
    'select option datalist textarea input button progress meter rp rt link meta base'
  ).split(' '),
)

export function isBlock(element: Element): boolean {
  if (blocks.has(element.tagName)) return true
  return /display\s{0,3}:\s{0,3}(?:block|flex|table)\b/.test(style(element))
}

export function isSilent(element: Element): boolean {
  return silent.has(element.tagName)
}

/**
 * Kept from the reader's eye by its own attributes. `visibility: hidden` is not: pages that show their text by script
 * (WeChat's #js_content) begin so.
 */
export function isHidden(element: Element): boolean {
  if (element.attrs.some((one) => one.name === 'hidden' && one.value !== 'until-found')) return true
  const own = style(element)
  return (
    own !== '' &&
    (/display\s{0,3}:\s{0,3}none/.test(own) || /(?:left|top|text-indent)\s{0,3}:\s{0,3}-\d{4}/.test(own))
  )
}

export function keepsLines(element: Element): boolean {
  return element.tagName === 'pre' || /white-space\s{0,3}:\s{0,3}(?:pre|break-spaces)/.test(style(element))
}

function style(element: Element): string {
  return attribute(element, 'style').slice(0, 2000).toLowerCase()
}
