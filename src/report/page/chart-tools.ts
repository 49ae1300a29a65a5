/** Below each chart: its data to the clipboard, its drawing as a file. */
import type { Words } from '../words.ts'
import { copy, csv, save } from './download.ts'

export function chartTools(root: HTMLElement, words: Words): void {
  for (const figure of root.querySelectorAll<HTMLElement>('figure.chart')) {
    const svg = figure.querySelector('svg')
    if (!svg || figure.querySelector('.tools')) continue
    const row = document.createElement('p')
    row.className = 'tools'
    row.append(
      button(words('chart.csv'), async (self) => {
        const done = await copy(csvOf(figure.querySelector('table')!))
        self.textContent = words(done ? 'notice.copied' : 'notice.copyFailed')
      }),
      button(words('chart.svg'), () => save(`${figure.id}.svg`, 'image/svg+xml', svgText(svg))),
    )
    figure.append(row)
  }
}

function button(text: string, press: (self: HTMLButtonElement) => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = text
  element.addEventListener('click', () => press(element))
  return element
}

function csvOf(table: HTMLTableElement): string {
  return csv([...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent!)))
}

/** With the colours that the page's style gives it, as a file has no style. */
function svgText(svg: SVGSVGElement): string {
  const copied = svg.cloneNode(true) as SVGSVGElement
  copied.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copied.setAttribute('font-family', 'sans-serif')
  const from = svg.querySelectorAll('*')
  for (const [at, element] of copied.querySelectorAll('*').entries()) {
    const style = getComputedStyle(from[at])
    element.setAttribute('fill', style.fill)
    element.setAttribute('stroke', style.stroke)
    element.setAttribute('stroke-width', style.strokeWidth)
    element.removeAttribute('class')
  }
  return new XMLSerializer().serializeToString(copied)
}
