/** Every shortcut, from the register. */
import { actions } from '../actions/register'
import { Dialog } from '../components/Dialog'
import { Shortcut } from '../components/Shortcut'
import { useApp } from '../frame/useApp'
import styles from './dialogs.module.css'

const gestures: readonly { readonly keys: string; readonly words: string }[] = [
  { keys: 'Arrow keys', words: 'Walk the chart' },
  { keys: 'Shift and arrows', words: 'Extend the selection' },
  { keys: 'Space', words: 'Select or leave out' },
  { keys: 'Alt and drop', words: 'Move without reports' },
  { keys: 'Shift and drag', words: 'Select with a box' },
]

export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const app = useApp()
  return (
    <Dialog title="Keyboard shortcuts" size={640} onClose={onClose}>
      <div className={styles.columns}>
        {gestures.map(({ keys, words }) => (
          <div key={keys} className={styles.keys}>
            {words} <span className={styles.quiet}>{keys}</span>
          </div>
        ))}
        {actions
          .filter(action => action.shortcut !== undefined)
          .map(action => (
            <div key={action.id} className={styles.keys}>
              {action.label(app)} <Shortcut keys={action.shortcut ?? ''} />
            </div>
          ))}
      </div>
    </Dialog>
  )
}
