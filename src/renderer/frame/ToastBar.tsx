/** What was just done, in words, with Undo. One at a time; nothing that matters is told only here. */
import { useStore } from 'zustand'
import styles from './ToastBar.module.css'
import { useApp } from './useApp'

export function ToastBar() {
  const app = useApp()
  const toast = useStore(app.toast)
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {toast.words !== null && (
        <div className={styles.toast}>
          {toast.words}
          {toast.undo && (
            <button
              type="button"
              className={styles.undo}
              onClick={() => {
                if (toast.onUndo) toast.onUndo()
                else app.undo()
                app.toast.setState({ words: null }, true)
              }}
            >
              Undo
            </button>
          )}
        </div>
      )}
    </div>
  )
}
