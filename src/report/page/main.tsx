/** The page's start: takes the place of the static page. */
import { render } from 'preact'
import { App } from './app.tsx'

const root = document.getElementById('app')!
root.textContent = ''
render(<App />, root)
