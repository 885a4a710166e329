/** What was done to the plan, latest first. It can be taken back to any step, one undo at a time. */
import { Button } from '@mantine/core'
import { Dialog } from '../components/Dialog'
import { plural, sayMoment } from '../components/format'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import styles from './dialogs.module.css'

export function History({ open, onClose }: { readonly open: OpenPlan; readonly onClose: () => void }) {
  const app = useApp()
  const { done, undone } = open.history
  const isReadOnly = open.saved.kind === 'read-only'
  const latest = [...done].reverse()
  return (
    <Dialog title="History" size={640} onClose={onClose}>
      {done.length + undone.length === 0 && (
        <p className={styles.note}>Nothing has been changed yet. Every change is listed here and can be taken back.</p>
      )}
      <ul className={`${styles.rows} ${styles.scroll}`}>
        {undone.map((entry, index) => (
          <li key={`${entry.at} ${entry.label}`} className={styles.row}>
            <span className={`${styles.grow} ${styles.quiet}`}>{entry.label}, taken back</span>
            <span className={styles.quiet}>{sayMoment(entry.at)}</span>
            {index === undone.length - 1 && (
              <Button disabled={isReadOnly} onClick={() => app.redo()}>
                Redo
              </Button>
            )}
          </li>
        ))}
        {latest.map((entry, index) => (
          <li key={`${entry.at} ${entry.label}`} className={styles.row}>
            <span className={styles.grow}>{entry.label}</span>
            <span className={styles.quiet}>{sayMoment(entry.at)}</span>
            <Button
              disabled={isReadOnly}
              aria-label={index === 0 ? `Undo: ${entry.label}` : `Undo the last ${index + 1} steps, to before: ${entry.label}`}
              onClick={() => {
                for (let step = 0; step <= index; step++) app.undo()
              }}
            >
              {index === 0 ? 'Undo' : `Undo ${plural(index + 1, 'step')}`}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
