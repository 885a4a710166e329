/** Close a position: its reports go to a chosen manager, its person to the bench or out of the plan. */
import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { closePosition, type PersonGoes } from '@/domain/commands'
import type { PositionId } from '@/domain/model/ids'
import { mentionOf, nameOf } from '@/domain/model/names'
import { reportsOf } from '@/domain/queries/reports'
import { personAt } from '@/domain/queries/seats'
import { runOrSay } from '../actions/run'
import { Dialog } from '../components/Dialog'
import { plural } from '../components/format'
import { PositionPicker } from '../components/PositionPicker'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import styles from './dialogs.module.css'

type Props = { readonly open: OpenPlan; readonly positionId: PositionId; readonly onClose: () => void }

export function ClosePosition({ open, positionId, onClose }: Props) {
  const app = useApp()
  const { plan } = open
  const above = plan.positions.get(positionId)?.reportsTo ?? null
  const reports = reportsOf(plan, positionId).length
  const person = personAt(plan, positionId)
  const [to, setTo] = useState<'above' | 'other'>('above')
  const [other, setOther] = useState<PositionId | null>(null)
  const [goes, setGoes] = useState<PersonGoes>('to-bench')
  const isReady = to === 'above' || other !== null

  const close = (): void => {
    const label = `Close ${mentionOf(plan, positionId)}`
    if (!runOrSay(app, label, closePosition, { positionId, managerId: to === 'above' ? above : other, person: goes })) return
    app.view.setState({ selection: new Set() })
    onClose()
    app.say(`Closed ${mentionOf(plan, positionId)}.`, true)
  }
  return (
    <Dialog
      title={person ? `Close the position of ${person.name}?` : `Close ${nameOf(plan, positionId)}?`}
      onClose={onClose}
      foot={
        <>
          <Button size="sm" onClick={onClose}>
            Cancel
          </Button>
          <Button size="sm" variant="filled" data-autofocus disabled={!isReady} onClick={close}>
            Close position
          </Button>
        </>
      }
    >
      <p className={styles.note}>
        {reports === 0 ? 'Nobody reports here.' : `${plural(reports, 'position')} ${reports === 1 ? 'reports' : 'report'} here.`}
      </p>
      {reports > 0 && (
        <Radio.Group value={to} onChange={value => setTo(value === 'other' ? 'other' : 'above')} aria-label="Where the reports go">
          <div className={styles.choices}>
            <Radio value="above" label={above === null ? 'Reports go to the top' : `Reports go to ${mentionOf(plan, above)}`} />
            <Radio value="other" label="Reports go to someone else…" />
          </div>
        </Radio.Group>
      )}
      {to === 'other' && (
        <PositionPicker
          plan={plan}
          onLeave={onClose}
          label="New manager of the reports"
          picked={other}
          onPick={setOther}
          reasonAgainst={id => (id === positionId ? 'Closes' : null)}
        />
      )}
      {person && (
        <Radio.Group
          value={goes}
          onChange={value => setGoes(value === 'out-of-plan' ? 'out-of-plan' : 'to-bench')}
          label={person.name}
          mt={12}
        >
          <div className={styles.choices}>
            <Radio value="to-bench" label="Goes to the bench" />
            <Radio value="out-of-plan" label="Leaves the plan" />
          </div>
        </Radio.Group>
      )}
    </Dialog>
  )
}
