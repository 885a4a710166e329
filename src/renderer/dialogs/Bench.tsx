/** People without a position: they wait here until they get one or leave the plan. */
import { ActionIcon } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { removePerson } from '@/domain/commands'
import { benchOf } from '@/domain/queries/seats'
import { runOrSay } from '../actions/run'
import { Dialog } from '../components/Dialog'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import styles from './dialogs.module.css'

export function Bench({ open, onClose }: { readonly open: OpenPlan; readonly onClose: () => void }) {
  const app = useApp()
  const people = benchOf(open.plan)
  return (
    <Dialog title="Bench" onClose={onClose}>
      <p className={styles.note}>
        {people.length === 0
          ? 'Nobody is on the bench. Vacating or closing a position puts its person here.'
          : 'To give somebody a position, select a vacant one and choose Fill with a person.'}
      </p>
      <ul className={`${styles.rows} ${styles.scroll}`}>
        {people.map(person => (
          <li key={person.id} className={styles.row}>
            <span className={styles.grow}>{person.name}</span>
            <span className={styles.quiet}>{person.email ?? person.externalId ?? ''}</span>
            <ActionIcon
              aria-label={`Take ${person.name} out of the plan`}
              disabled={open.saved.kind === 'read-only'}
              onClick={() => {
                if (runOrSay(app, `Take ${person.name} out of the plan`, removePerson, { personId: person.id }))
                  app.say(`${person.name} is out of the plan.`, true)
              }}
            >
              <Trash2 size={14} strokeWidth={1.6} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
