/** A plan could not be saved to its own file, or not without writing over somebody else's changes: what to do instead. */
import { Button } from '@mantine/core'
import { Dialog } from '../components/Dialog'
import { openBeside, savePlanFileAs, savePlanFileOver } from '../export/savePlanFile'
import { useApp } from '../frame/useApp'
import { sayEdited } from '../home/words'
import type { FileTrouble as Trouble } from '../session/app'
import type { FileHandle } from '../shell/port'
import styles from './dialogs.module.css'

type Props = { readonly file: FileHandle; readonly trouble: Trouble; readonly onClose: () => void }

export function FileTrouble({ file, trouble, onClose }: Props) {
  const app = useApp()
  const andClose = (act: () => Promise<void>) => (): void => {
    onClose()
    void act()
  }
  const saveAs = (
    <Button size="sm" variant="filled" data-autofocus onClick={andClose(() => savePlanFileAs(app))}>
      Save as a new file…
    </Button>
  )
  if (trouble.kind !== 'changed') {
    return (
      <Dialog
        title={`${file.name} was not saved`}
        onClose={onClose}
        foot={
          <>
            <Button size="sm" onClick={onClose}>
              Cancel
            </Button>
            {saveAs}
          </>
        }
      >
        <p className={styles.note}>
          {trouble.kind === 'refused'
            ? trouble.message
            : 'It could not be reached: it may have been moved, renamed or deleted, or its disk is not connected.'}
        </p>
        <p className={styles.note}>The plan can also be saved as a new file, somewhere else.</p>
      </Dialog>
    )
  }
  const told = { sha256: trouble.sha256, at: app.now() }
  return (
    <Dialog
      title={`${file.name} was changed by something else`}
      size={640}
      onClose={onClose}
      foot={
        <>
          <Button size="sm" onClick={andClose(() => openBeside(app, file))}>
            Open it beside this plan
          </Button>
          <Button size="sm" onClick={andClose(() => savePlanFileOver(app, file, told))}>
            Save over it
          </Button>
          {saveAs}
        </>
      }
    >
      <p className={styles.note}>
        This plan was last opened from it or saved to it {sayEdited(trouble.since, app.now())}. It holds something else now, so nothing was
        saved.
      </p>
      <p className={styles.note}>Saving over it replaces those changes. Open it beside this plan to see them first.</p>
    </Dialog>
  )
}
