/**
 * A position's card near enough to read. It stands exactly on the painted one and looks the same: both take their numbers from the
 * scene's card geometry, and an SVG sets its text on the same baselines as a canvas does.
 */
import type { Node, NodeProps } from '@xyflow/react'
import { memo, useLayoutEffect, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Direction } from '@/domain/layout/types'
import type { PhotoId } from '@/domain/model/ids'
import { cardGeometry, foldGeometry } from '@/domain/scene/cardGeometry'
import type { SceneCard } from '@/domain/scene/types'
import { measure } from '@/domain/text/measure'
import { dashes } from '../painter/brush'
import { foldBox, foldLabel } from '../painter/paintFold'
import type { Hit } from '../stage/look'
import type { Stage } from '../stage/stage'
import { CardFields } from './CardFields'
import styles from './CardNode.module.css'
import { CardPlate } from './CardPlate'
import { plateColours } from './plateColours'

export type CardData = { readonly card: SceneCard; readonly stage: Stage; readonly direction: Direction }

export const CardNode = memo(function CardNode({ data: { card, stage, direction } }: NodeProps<Node<CardData, 'card'>>) {
  const isSelected = useStore(stage.looks, looks => looks.selected.has(card.id))
  const hit = useStore(stage.looks, looks => looks.hits?.get(card.id))
  useLayoutEffect(() => {
    stage.standing.add(card.id)
    return () => void stage.standing.delete(card.id)
  }, [stage, card.id])
  const photo = usePhoto(stage, card.plate.photo)
  const { width, height, state } = card
  const { radius, name, title, fields } = cardGeometry[card.kind]
  const dash = state === 'vacant' ? dashes.dashed : state === 'planned' ? dashes.dotted : dashes.whole
  const ring = isSelected ? 'selected' : hit ? 'hit' : undefined
  return (
    <svg
      className={styles.card}
      width={width}
      height={height}
      data-position={card.id}
      data-kind={card.kind}
      data-state={state}
      data-ring={ring}
      style={plateColours(card.plate.fill)}
      aria-hidden
    >
      <rect className={styles.ground} width={width} height={height} rx={radius} />
      {ring && <rect className={styles.ring} x={-0.75} y={-0.75} width={width + 1.5} height={height + 1.5} rx={radius + 0.75} />}
      <rect
        className={styles.edge}
        x={0.5}
        y={0.5}
        width={width - 1}
        height={height - 1}
        rx={radius - 0.5}
        strokeDasharray={dash.join(' ')}
      />
      <CardPlate card={card} photo={photo} />
      {hit && <Marks card={card} hit={hit} />}
      <text className={styles.name} x={name.x} y={name.baseline} fontSize={name.size} fontWeight={name.weight}>
        {card.name.text}
      </text>
      <text className={styles.title} x={title.x} y={title.baseline} fontSize={title.size} fontWeight={title.weight}>
        {card.title.text}
      </text>
      {fields && <CardFields card={card} line={fields} />}
      {card.folded !== null && <Fold card={card} direction={direction} />}
    </svg>
  )
})

/** The matched parts of a name, marked behind the letters. */
function Marks({ card, hit }: { readonly card: SceneCard; readonly hit: Hit }) {
  const { name } = cardGeometry[card.kind]
  const width = (text: string) => measure(text, name.weight, name.size)
  return hit.marked.map(([from, to]) => (
    <rect
      key={from}
      className={styles.mark}
      x={name.x + width(card.name.text.slice(0, from)) - 1}
      y={name.baseline - name.size - 1}
      width={width(card.name.text.slice(from, to)) + 2}
      height={name.size + 5}
      rx={2}
    />
  ))
}

/** How many are folded away, on the card's edge. */
function Fold({ card, direction }: { readonly card: SceneCard; readonly direction: Direction }) {
  const { chevron, gap, padding, pillRadius, text } = foldGeometry
  const box = foldBox(card, direction, 1)
  const x = box.x - card.x
  const y = box.y - card.y
  const [left, top] = [x + padding.left, y + (box.height - chevron) / 2]
  return (
    <g className={styles.fold}>
      <rect x={x + 0.5} y={y + 0.5} width={box.width - 1} height={box.height - 1} rx={pillRadius - 0.5} />
      <path d={`M${left + 4.5} ${top + 3}l3 3l-3 3`} />
      <text x={left + chevron + gap} y={y + 13.5} fontSize={text.size} fontWeight={text.weight}>
        {foldLabel(card)}
      </text>
    </g>
  )
}

/** The address of a photo once the painter has it, so that both show it from the same moment. */
function usePhoto(stage: Stage, id: PhotoId | null): string | null {
  return useSyncExternalStore(stage.photos.subscribe, () => (id === null ? null : stage.photos.addressOf(id)))
}
