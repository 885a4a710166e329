/** The first screen: every plan kept here, and the ways to a new one. */
import { UnstyledButton } from '@mantine/core'
import { Moon, Sun } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { showPalette } from '../actions/edit'
import { switchTheme } from '../actions/plan'
import { perform } from '../actions/register'
import { Mark } from '../components/Mark'
import { Shortcut } from '../components/Shortcut'
import type { App } from '../session/app'
import { themeStore } from '../theme/themeChoice'
import { homeActs } from './acts'
import { DesktopCopies } from './DesktopCopies'
import { FirstRun } from './FirstRun'
import styles from './Home.module.css'
import { PlanShelf } from './PlanShelf'
import { importPasted } from './takeFiles'

export function Home({ app }: { readonly app: App }) {
  const shelf = useStore(app.library.plans)
  const acts = useMemo(() => homeActs(app), [app])
  const isPersistent = useStore(app.library.isPersistent, ({ granted }) => granted)
  usePaste(app)
  useEffect(() => void app.library.refresh(), [app])
  return (
    <div className={styles.screen}>
      <HomeHeader app={app} />
      <main className={styles.main} aria-busy={shelf.kind === 'loading'}>
        <div className={styles.column}>
          {shelf.kind === 'failed' && (
            <p className={styles.failed} role="alert">
              The plans could not be read. {shelf.why}
            </p>
          )}
          <DesktopCopies app={app} />
          {shelf.kind === 'ready' &&
            (shelf.plans.length === 0 ? <FirstRun acts={acts} /> : <PlanShelf plans={shelf.plans} now={app.now()} acts={acts} />)}
        </div>
        <footer className={styles.foot}>
          Everything stays on this computer: there is no account, and nothing is sent anywhere.
          {app.shell.kind === 'browser' && isPersistent === false && shelf.kind === 'ready' && shelf.plans.length > 0 && (
            <> This browser may clear plans when the disk is full: save them all to a file now and then.</>
          )}
        </footer>
      </main>
    </div>
  )
}

function HomeHeader({ app }: { readonly app: App }) {
  const theme = useStore(themeStore, state => state.theme)
  const Icon = theme === 'dark' ? Sun : Moon
  return (
    <header className={styles.header}>
      <span className={styles.mark}>
        <Mark size={18} />
      </span>
      <span className={styles.product}>Espalier</span>
      <span className={styles.space} />
      <UnstyledButton className={styles.commands} onClick={() => perform(app, showPalette)}>
        Commands <Shortcut keys={showPalette.shortcut ?? ''} />
      </UnstyledButton>
      <UnstyledButton className={styles.theme} aria-label={switchTheme.label(app)} onClick={() => perform(app, switchTheme)}>
        <Icon size={16} strokeWidth={1.6} aria-hidden="true" />
      </UnstyledButton>
    </header>
  )
}

/** Rows pasted while nothing is being typed go to the import. */
function usePaste(app: App): void {
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (/[\t\n]/.test(text.trim())) void importPasted(app, text)
      else if (text.trim() !== '') app.say('What was copied is not rows of a table. Copy the rows with their header, and paste again.')
    }
    document.addEventListener('paste', pasted)
    return () => document.removeEventListener('paste', pasted)
  }, [app])
}
