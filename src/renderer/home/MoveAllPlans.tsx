/** Says what a file of all plans will hold, before it is saved. */
import { Button } from '@mantine/core'
import { Dialog } from '../components/Dialog'
import { plural } from '../components/format'
import type { PlanSummary } from '../persistence/port'
import styles from './MoveAllPlans.module.css'

type Props = { readonly plans: readonly PlanSummary[]; readonly onClose: () => void; readonly onSave: () => void }

export function MoveAllPlans({ plans, onClose, onSave }: Props) {
  const damaged = plans.filter(plan => plan.damaged !== null).length
  const people = plans.reduce((sum, plan) => sum + plan.people, 0)
  return (
    <Dialog
      title="Save all plans to one file"
      onClose={onClose}
      foot={
        <>
          <Button size="sm" onClick={onClose}>
            Cancel
          </Button>
          <Button size="sm" variant="filled" onClick={onSave} data-autofocus>
            Save…
          </Button>
        </>
      }
    >
      <p className={styles.words}>
        The file will hold {plural(plans.length - damaged, 'plan')} with {plural(people, 'person', 'people')}: everything in them, pay and
        photos included. Undo history stays here.
      </p>
      <p className={styles.words}>
        Open it with Espalier in another browser, in the desktop app or on another computer. Plans that are there already stay as they are.
      </p>
      {damaged > 0 && <p className={styles.words}>{plural(damaged, 'plan')} could not be opened and will not be in the file.</p>}
    </Dialog>
  )
}
