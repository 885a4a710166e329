/** Who a card is, where the card itself cannot say it whole: from afar, or with a name that is cut. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { SceneCard } from '@/domain/scene/types'
import { measure } from '@/domain/text/measure'
import { nearFrom } from '../stage/detail'
import type { Stage } from '../stage/stage'
import { toScreen } from '../stage/viewport'
import styles from './CardTooltip.module.css'

/** Milliseconds a pointer rests before it is told. From afar it is told at once: there the pointer is how names are read. */
const patience = 350

export function CardTooltip({ stage }: { readonly stage: Stage }) {
  const hovered = useStore(stage.pointer, pointer => (pointer.carried || pointer.box ? null : pointer.hovered))
  // Without a card to tell about, a movement is no reason to render.
  const viewport = useStore(stage.viewport, now => (hovered ? now : null))
  const cards = useStore(stage.shown, shown => shown?.cards)
  const size = useStore(stage.size)
  const [isRested, setRested] = useState(false)
  const card = hovered && hovered.part !== 'fold' ? cards?.get(hovered.id) : undefined
  const id = card?.id
  const isAdding = hovered?.part === 'add'
  const isNear = viewport !== null && viewport.zoom >= nearFrom
  useEffect(() => {
    setRested(false)
    if (id === undefined) return
    const timer = setTimeout(() => setRested(true), isNear ? patience : 60)
    return () => clearTimeout(timer)
  }, [id, isNear])
  if (!card || !viewport || !isRested || (isNear && !isCut(card) && !isAdding)) return null
  const at = toScreen(viewport, card)
  const height = card.height * viewport.zoom
  const width = measure(card.name.full, 600, 12) + measure(` ${card.title.full}`, 400, 12) + 26
  const left = Math.max(8, Math.min(at.x, size.width - width - 8))
  // Near, reports stand right below; from afar names stand above.
  const isAbove = isNear ? at.y > 48 : at.y + height + 40 > size.height
  if (isAdding) {
    return (
      <div className={styles.tooltip} aria-hidden style={{ left, top: at.y + height + 16 }}>
        Add a report to {card.name.full} (A)
      </div>
    )
  }
  return (
    <div className={styles.tooltip} aria-hidden style={{ left, top: isAbove ? at.y - 34 : at.y + height + 6 }}>
      <b>{card.name.full}</b> {card.title.full}
    </div>
  )
}

function isCut({ name, title }: SceneCard): boolean {
  return name.text !== name.full || title.text !== title.full
}
