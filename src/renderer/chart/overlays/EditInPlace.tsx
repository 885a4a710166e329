/** The one field that is typed into on the chart, over the name or the title of a card. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { PositionId } from '@/domain/model/ids'
import { cardGeometry } from '@/domain/scene/cardGeometry'
import { fieldText, writeField } from '../gestures/acts'
import type { Stage } from '../stage/stage'
import { toScreen } from '../stage/viewport'
import styles from './EditInPlace.module.css'

type Field = 'name' | 'title'

export function EditInPlace({ stage, onDone }: { readonly stage: Stage; readonly onDone: () => void }) {
  const { on } = useStore(stage.editing)
  if (!on) return null
  return <EditField key={`${on.id}/${on.field}`} stage={stage} id={on.id} field={on.field} onDone={onDone} />
}

function EditField({
  stage,
  id,
  field,
  onDone,
}: {
  readonly stage: Stage
  readonly id: PositionId
  readonly field: Field
  readonly onDone: () => void
}) {
  const viewport = useStore(stage.viewport)
  const shown = useStore(stage.shown)
  const input = useRef<HTMLInputElement>(null)
  const closed = useRef(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [first] = useState(() => (shown ? fieldText(shown.plan, id, field) : ''))
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  const card = shown?.cards.get(id)
  if (!shown || !card) return null

  const close = (next: Field | null): void => {
    closed.current = true
    stage.editing.setState({ on: next ? { id, field: next } : null })
    if (!next) onDone()
  }
  /** Keeps what was typed; false when it was refused, and the field stays open with the reason. */
  const keep = (): boolean => {
    const why = writeField(stage.app, id, field, input.current?.value ?? '')
    setRefusal(why)
    return why === null
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close(null)
    else if (event.key === 'Enter' && keep()) close(null)
    else if (event.key === 'Tab') {
      event.preventDefault()
      const other = field === 'name' ? 'title' : 'name'
      if (keep()) close((field === 'name') !== event.shiftKey ? other : null)
    }
  }
  const onBlur = (): void => {
    if (closed.current) return
    // What is refused on the way out is not kept; the reason is said where it can still be read.
    const why = writeField(stage.app, id, field, input.current?.value ?? '')
    if (why !== null) stage.app.say(why)
    closed.current = true
    stage.editing.setState({ on: null })
  }
  const { zoom } = viewport
  const line = cardGeometry[card.kind][field]
  const at = toScreen(viewport, { x: card.x + line.x, y: card.y + line.baseline - line.size - 2.5 })
  const label = field === 'name' ? 'Name' : 'Title'
  return (
    <div className={styles.hold} style={{ left: at.x - 5, top: at.y, width: line.width * zoom + 10 }}>
      <input
        ref={input}
        className={styles.input}
        aria-label={`${label} of ${card.name.full}`}
        aria-invalid={refusal !== null}
        placeholder={label}
        defaultValue={first}
        spellCheck={false}
        style={{ height: (line.size + 8) * zoom, fontSize: line.size * zoom, fontWeight: line.weight }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {refusal !== null && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
