/** Ties the app to its window: the view that is remembered, and what happens when somebody leaves. */
import type { App } from './app'
import { keptOf } from './view'

/** Milliseconds of quiet before the view is written. */
const viewQuiet = 500

/** Listens until the returned function is called. */
export function attachToWindow(app: App, host: Window): () => void {
  let viewTimer: ReturnType<typeof setTimeout> | undefined
  const keepView = (): void => {
    clearTimeout(viewTimer)
    void app.journal.current?.keepView(keptOf(app.view.getState()))
  }
  const looked = app.view.subscribe(() => {
    clearTimeout(viewTimer)
    viewTimer = setTimeout(keepView, viewQuiet)
  })
  // Leaving a field makes an edit of what is typed in it, as a click elsewhere would.
  const finishTyping = (): void => {
    const { activeElement } = host.document
    if (activeElement !== null && 'blur' in activeElement && typeof activeElement.blur === 'function') activeElement.blur()
  }
  // Writes begin at once, so on leaving there is nothing more to start: only to hold the window while the disk still owes an answer.
  const beforeLeaving = (event: BeforeUnloadEvent): void => {
    finishTyping()
    keepView()
    if (isUnsaved(app)) event.preventDefault()
  }
  const hidden = (): void => {
    if (host.document.visibilityState === 'hidden') keepView()
  }
  host.addEventListener('beforeunload', beforeLeaving)
  host.addEventListener('pagehide', keepView)
  host.document.addEventListener('visibilitychange', hidden)
  return () => {
    clearTimeout(viewTimer)
    looked()
    host.removeEventListener('beforeunload', beforeLeaving)
    host.removeEventListener('pagehide', keepView)
    host.document.removeEventListener('visibilitychange', hidden)
  }
}

/** Whether something done is not on disk yet. */
export function isUnsaved(app: App): boolean {
  const open = app.open.getState()
  return open.planId !== null && (open.saved.kind === 'saving' || open.saved.kind === 'not-saved')
}
