/** Put somebody into a position: a new person, somebody from the bench, or somebody from another position. */
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { assign, inSequence, type Somebody, step, vacate } from '@/domain/commands'
import type { PositionId } from '@/domain/model/ids'
import { mentionOf, nameOf } from '@/domain/model/names'
import { benchOf, personAt } from '@/domain/queries/seats'
import { runOrSay } from '../actions/run'
import { Dialog } from '../components/Dialog'
import { PositionPicker } from '../components/PositionPicker'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import styles from './dialogs.module.css'

type Props = { readonly open: OpenPlan; readonly positionId: PositionId; readonly onClose: () => void }
type Source = Somebody['kind']

export function Assign({ open, positionId, onClose }: Props) {
  const app = useApp()
  const { plan } = open
  const [source, setSource] = useState<Source>('new')
  const [name, setName] = useState('')
  const bench = benchOf(plan)
  const position = plan.positions.get(positionId)
  const sitting = personAt(plan, positionId)
  if (!position) return null
  const seat = position.title === '' ? 'the position' : position.title

  const put = (somebody: Somebody, who: string): void => {
    const label = `Put ${who} into ${seat}`
    const filling = step(assign, { positionId, somebody })
    const isDone = runOrSay(
      app,
      label,
      inSequence,
      sitting ? [step(vacate, { positionIds: [positionId], people: 'to-bench' }), filling] : [filling],
    )
    if (!isDone) return
    onClose()
    app.say(`${who} is now ${seat}.${sitting ? ` ${sitting.name} is on the bench.` : ''}`, true)
  }
  return (
    <Dialog
      title={sitting ? `Replace ${sitting.name}` : `Fill ${seat}`}
      onClose={onClose}
      foot={
        source === 'new' && (
          <>
            <Button size="sm" onClick={onClose}>
              Cancel
            </Button>
            <Button
              size="sm"
              variant="filled"
              disabled={name.trim() === ''}
              onClick={() => put({ kind: 'new', person: { name: name.trim() } }, name.trim())}
            >
              Add person
            </Button>
          </>
        )
      }
    >
      {sitting && <p className={styles.note}>{sitting.name} goes to the bench.</p>}
      <SegmentedControl
        fullWidth
        mb={12}
        value={source}
        // The segments' values are the sources.
        onChange={value => setSource(value as Source)}
        data={[
          { value: 'new', label: 'New person' },
          { value: 'bench', label: `From the bench (${bench.length})` },
          { value: 'position', label: 'From another position' },
        ]}
      />
      {source === 'new' && (
        <TextInput
          data-autofocus
          label="Name"
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          onKeyDown={event =>
            event.key === 'Enter' && name.trim() !== '' && put({ kind: 'new', person: { name: name.trim() } }, name.trim())
          }
        />
      )}
      {source === 'bench' &&
        (bench.length === 0 ? (
          <p className={styles.note}>Nobody is on the bench. Vacate a position to put its person there.</p>
        ) : (
          <ul className={styles.people}>
            {bench.map(person => (
              <li key={person.id}>
                <button type="button" className={styles.person} onClick={() => put({ kind: 'bench', personId: person.id }, person.name)}>
                  {person.name}
                  <span>{person.email ?? ''}</span>
                </button>
              </li>
            ))}
          </ul>
        ))}
      {source === 'position' && (
        <PositionPicker
          plan={plan}
          onLeave={onClose}
          label="Person"
          reasonAgainst={id =>
            id === positionId
              ? 'Is this position'
              : plan.positions.get(id)?.occupant.kind === 'person'
                ? null
                : `${mentionOf(plan, id)} has nobody to give`
          }
          onPick={id => put({ kind: 'position', positionId: id }, nameOf(plan, id))}
        />
      )}
    </Dialog>
  )
}
