/** The composition root: choose the shell, open the library, build the app, show it. */
import './theme/fonts.css'
import './theme/tokens.css'
import '@mantine/core/styles.layer.css'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { Root } from './frame/Root'
import { openLibrary } from './persistence/openLibrary'
import { attachToWindow } from './session/attach'
import { createApp } from './session/createApp'
import { chooseShell } from './shell/chooseShell'
import { ThemeProvider } from './theme/ThemeProvider'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')

const shell = chooseShell()
const library = openLibrary(shell)
const app = createApp({ shell, library })
attachToWindow(app, window)

createRoot(place).render(
  <ThemeProvider>
    <Root app={app} />
  </ThemeProvider>,
)
