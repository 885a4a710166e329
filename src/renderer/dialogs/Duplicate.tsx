/** Copies of a position: same title, level, team and manager, nobody in them yet. */
import { Button, NumberInput, Radio } from '@mantine/core'
import { useState } from 'react'
import { duplicatePosition, mostCopies } from '@/domain/commands'
import type { PositionId } from '@/domain/model/ids'
import { mentionOf, nameOf } from '@/domain/model/names'
import { runOrSay } from '../actions/run'
import { Dialog } from '../components/Dialog'
import { plural } from '../components/format'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import styles from './dialogs.module.css'

type Props = { readonly open: OpenPlan; readonly positionId: PositionId; readonly onClose: () => void }

export function Duplicate({ open, positionId, onClose }: Props) {
  const app = useApp()
  const { plan } = open
  const [times, setTimes] = useState<number | string>(1)
  const [kind, setKind] = useState<'vacant' | 'planned'>('vacant')
  const count = Number(times)
  const isReady = Number.isInteger(count) && count >= 1 && count <= mostCopies

  const make = (): void => {
    const label = `Duplicate ${mentionOf(plan, positionId)}, ${plural(count, 'copy', 'copies')}`
    const occupant = kind === 'vacant' ? ({ kind, since: null } as const) : ({ kind, startBy: null } as const)
    if (!runOrSay(app, label, duplicatePosition, { positionId, times: count, occupant })) return
    onClose()
    app.say(`Added ${plural(count, `${kind} copy`, `${kind} copies`)}.`, true)
  }
  return (
    <Dialog
      title={`Duplicate ${nameOf(plan, positionId)}`}
      onClose={onClose}
      foot={
        <>
          <Button size="sm" onClick={onClose}>
            Cancel
          </Button>
          <Button size="sm" variant="filled" disabled={!isReady} onClick={make}>
            Duplicate
          </Button>
        </>
      }
    >
      <NumberInput
        data-autofocus
        label="How many"
        min={1}
        max={mostCopies}
        value={times}
        onChange={setTimes}
        error={isReady ? null : `Type a number from 1 to ${mostCopies}.`}
        onKeyDown={event => event.key === 'Enter' && isReady && make()}
      />
      <Radio.Group
        value={kind}
        onChange={value => setKind(value === 'planned' ? 'planned' : 'vacant')}
        aria-label="Kind of position"
        mt={12}
      >
        <div className={styles.choices}>
          <Radio value="vacant" label="Vacant: an approved seat that misses its person" />
          <Radio value="planned" label="Planned: a seat nobody has approved yet" />
        </div>
      </Radio.Group>
    </Dialog>
  )
}
