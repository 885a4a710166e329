/** Chooses the screen, and holds what lies over every one of them: panels, toasts, shortcuts, dropped files. */
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { settingsId } from '@/domain/model/settings'
import { actionById, nativeMenu, perform } from '../actions/register'
import { useShortcuts } from '../actions/useShortcuts'
import { Panels } from '../dialogs/Panels'
import { DropFiles } from '../home/dropFiles'
import { Home } from '../home/Home'
import { takeFiles } from '../home/takeFiles'
import { ImportScreen } from '../import/ImportScreen'
import type { App } from '../session/app'
import { PlanScreen } from './PlanScreen'
import { ToastBar } from './ToastBar'
import { AppProvider } from './useApp'

export function Root({ app }: { readonly app: App }) {
  const screen = useStore(app.screen)
  useShortcuts(app)
  useShell(app)
  return (
    <AppProvider value={app}>
      {screen.kind === 'home' && <Home app={app} />}
      {screen.kind === 'plan' && <PlanScreen />}
      {screen.kind === 'import' && <ImportScreen app={app} />}
      <Panels />
      <ToastBar />
      <DropFiles app={app} />
    </AppProvider>
  )
}

/** How long the menu may lag behind the plan, in milliseconds: it is read far less often than the plan changes. */
const menuLag = 150

/** Tells the shell the title, what is unsaved and the menu; does what the shell asks. */
function useShell(app: App): void {
  useEffect(() => {
    let told = ''
    let menuTimer: ReturnType<typeof setTimeout> | undefined
    const tellTitle = (): void => {
      const open = app.open.getState()
      const name = open.planId === null ? null : open.plan.settings.get(settingsId)?.name
      const isUnsaved = open.planId !== null && (open.saved.kind === 'saving' || open.saved.kind === 'not-saved')
      const title = name ? `${name} – Espalier` : 'Espalier'
      if (told === `${title} ${isUnsaved}`) return
      told = `${title} ${isUnsaved}`
      app.shell.setTitle(title, isUnsaved)
    }
    const tellMenu = (): void => {
      clearTimeout(menuTimer)
      menuTimer = setTimeout(() => app.shell.setMenu(nativeMenu(app)), menuLag)
    }
    tellTitle()
    tellMenu()
    const stops = [
      app.open.subscribe(tellTitle),
      app.open.subscribe(tellMenu),
      app.view.subscribe(tellMenu),
      () => clearTimeout(menuTimer),
      app.shell.listen(event => {
        if (event.kind === 'open-files') {
          void takeFiles(app, event.files)
          return
        }
        const action = actionById(event.actionId)
        if (action) perform(app, action)
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [app])
}
