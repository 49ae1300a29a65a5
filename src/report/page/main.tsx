/** The page's start: takes the place of the static page. */
import { render } from 'preact'
import { App } from './app.tsx'
import { openOnPaper } from './print.ts'
import { keepStatic } from './static-overview.tsx'

const root = document.getElementById('app')!
keepStatic(root)
render(<App />, root)
openOnPaper()
