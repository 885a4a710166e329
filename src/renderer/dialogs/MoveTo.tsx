/** Move positions under another manager by searching for them: for managers too far away to drag to. */
import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { movePositionAlone, movePositions, type Place } from '@/domain/commands'
import type { PositionId } from '@/domain/model/ids'
import { mentionOf, nameOf } from '@/domain/model/names'
import { isBelow, reportsOf } from '@/domain/queries/reports'
import { revealSoon } from '../actions/reveal'
import { runOrSay } from '../actions/run'
import { Dialog } from '../components/Dialog'
import { plural } from '../components/format'
import { PositionPicker } from '../components/PositionPicker'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'

type Props = { readonly open: OpenPlan; readonly positionIds: readonly PositionId[]; readonly onClose: () => void }

export function MoveTo({ open, positionIds, onClose }: Props) {
  const app = useApp()
  const { plan } = open
  const [alone, setAlone] = useState(false)
  const [first] = positionIds
  const whom = positionIds.length === 1 && first ? nameOf(plan, first) : plural(positionIds.length, 'position')
  const reports = positionIds.length === 1 && first ? reportsOf(plan, first).length : 0

  const reasonAgainst = (managerId: PositionId): string | null => {
    if (positionIds.includes(managerId)) return 'Moves itself'
    const mover = alone ? undefined : positionIds.find(id => isBelow(plan, managerId, id))
    if (mover) return `Is below ${mentionOf(plan, mover)}, who moves`
    return positionIds.every(id => plan.positions.get(id)?.reportsTo === managerId) ? 'Is the manager now' : null
  }
  const move = (managerId: PositionId | null): void => {
    const place: Place = { kind: 'under', managerId }
    const label = managerId === null ? `Move ${whom} to the top` : `Move ${whom} under ${mentionOf(plan, managerId)}`
    const isMoved =
      alone && first
        ? runOrSay(app, label, movePositionAlone, { positionId: first, place })
        : runOrSay(app, label, movePositions, { positionIds, place })
    if (!isMoved) return
    onClose()
    app.say(label.replace(/^Move/, 'Moved').concat('.'), true)
    if (first) revealSoon(app, [first])
  }
  return (
    <Dialog
      title={`Move ${whom}`}
      onClose={onClose}
      foot={
        <Button size="sm" disabled={positionIds.every(id => plan.positions.get(id)?.reportsTo === null)} onClick={() => move(null)}>
          Move to the top
        </Button>
      }
    >
      {reports > 0 && (
        <Checkbox
          label={`Leave ${plural(reports, 'report')} with the manager they move up to`}
          checked={alone}
          onChange={event => setAlone(event.currentTarget.checked)}
          mb={10}
        />
      )}
      <PositionPicker plan={plan} onLeave={onClose} label="New manager" reasonAgainst={reasonAgainst} onPick={move} />
    </Dialog>
  )
}
