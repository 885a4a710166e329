/** A second, typed reporting line from a position to somebody else. */
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addDottedLine } from '@/domain/commands'
import { type DottedLineType, dottedLineTypes } from '@/domain/model/dottedLine'
import type { PositionId } from '@/domain/model/ids'
import { mentionOf, nameOf } from '@/domain/model/names'
import { runOrSay } from '../actions/run'
import { Dialog } from '../components/Dialog'
import { PositionPicker } from '../components/PositionPicker'
import { useApp } from '../frame/useApp'
import { parseShare } from '../inspector/parse'
import { dottedLineNames } from '../inspector/words'
import type { OpenPlan } from '../session/app'
import styles from './dialogs.module.css'

type Props = { readonly open: OpenPlan; readonly positionId: PositionId; readonly onClose: () => void }

export function AddDottedLine({ open, positionId, onClose }: Props) {
  const app = useApp()
  const { plan } = open
  const [to, setTo] = useState<PositionId | null>(null)
  const [type, setType] = useState<DottedLineType>('functional')
  const [share, setShare] = useState('')
  const parsed = share.trim() === '' ? null : parseShare(share)

  const add = (): void => {
    if (to === null || (parsed && !parsed.ok)) return
    const label = `Add a ${type} line from ${mentionOf(plan, positionId)} to ${mentionOf(plan, to)}`
    if (!runOrSay(app, label, addDottedLine, { from: positionId, to, type, share: parsed?.ok ? parsed.value : null })) return
    onClose()
  }
  return (
    <Dialog
      title={`Dotted line from ${nameOf(plan, positionId)}`}
      onClose={onClose}
      foot={
        <>
          <Button size="sm" onClick={onClose}>
            Cancel
          </Button>
          <Button size="sm" variant="filled" disabled={to === null || parsed?.ok === false} onClick={add}>
            Add dotted line
          </Button>
        </>
      }
    >
      <div className={styles.pair}>
        <Select
          label="Type"
          value={type}
          data={dottedLineTypes.map(value => ({ value, label: dottedLineNames[value] }))}
          // The options' values are the types.
          onChange={value => value && setType(value as DottedLineType)}
        />
        <TextInput
          label="Share of time"
          placeholder="20 %, or empty"
          value={share}
          error={parsed?.ok === false ? parsed.reason : null}
          onChange={event => setShare(event.currentTarget.value)}
        />
      </div>
      <PositionPicker
        plan={plan}
        onLeave={onClose}
        label="Also answers to"
        picked={to}
        onPick={setTo}
        reasonAgainst={id => (id === positionId ? 'Is this position' : null)}
      />
    </Dialog>
  )
}
