/** The truth about what is kept: Saved, Saving, or Not saved and why. It stays until it is untrue. */
import { Check, CircleAlert, LoaderCircle, Lock } from 'lucide-react'
import { sayMoment } from '../components/format'
import { savePlanFileAs } from '../export/savePlanFile'
import { closePlan } from '../session/plans'
import styles from './SavedStatus.module.css'
import { useApp, useSaved } from './useApp'

export function SavedStatus() {
  const app = useApp()
  const status = useSaved()
  if (!status) return null
  return (
    <span className={styles.status} data-kind={status.kind} role="status" data-testid="saved-status">
      {status.kind === 'saved' && (
        <>
          <Check size={12} strokeWidth={2} aria-hidden="true" />
          Saved {sayMoment(status.at)}
        </>
      )}
      {status.kind === 'saving' && (
        <>
          <LoaderCircle size={12} strokeWidth={2} aria-hidden="true" />
          Saving
        </>
      )}
      {status.kind === 'read-only' && (
        <span className={styles.words} title={status.why}>
          <Lock size={12} strokeWidth={2} aria-hidden="true" />
          Read only: {status.why}
        </span>
      )}
      {status.kind === 'not-saved' && (
        <>
          <span className={styles.words} title={status.why}>
            <CircleAlert size={12} strokeWidth={2} aria-hidden="true" />
            Not saved since {sayMoment(status.since)}: {status.why}
          </span>
          <button type="button" className={styles.act} onClick={() => app.journal.current?.retry()}>
            Try again
          </button>
          <button type="button" className={styles.act} onClick={() => void savePlanFileAs(app)}>
            Save elsewhere…
          </button>
          <button type="button" className={styles.act} onClick={() => void closePlan(app, { anyway: true })}>
            Leave without saving
          </button>
        </>
      )}
    </span>
  )
}
