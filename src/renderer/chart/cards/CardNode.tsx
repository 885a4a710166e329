/** A position's card near enough to read. It stands exactly on the painted one and looks the same: see `painter/paintNear`. */
import type { Node, NodeProps } from '@xyflow/react'
import { ChevronRight, Plus } from 'lucide-react'
import { type CSSProperties, Fragment, memo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Direction } from '@/domain/layout/types'
import type { PhotoId } from '@/domain/model/ids'
import type { SceneCard, Token } from '@/domain/scene/types'
import { foldLabel } from '../painter/paintFold'
import type { Hit } from '../stage/look'
import type { Stage } from '../stage/stage'
import styles from './CardNode.module.css'

export type CardData = { readonly card: SceneCard; readonly stage: Stage; readonly direction: Direction }

export const CardNode = memo(function CardNode({ data: { card, stage, direction } }: NodeProps<Node<CardData, 'card'>>) {
  const isSelected = useStore(stage.looks, looks => looks.selected.has(card.id))
  const hit = useStore(stage.looks, looks => looks.hits?.get(card.id))
  return (
    <div className={styles.hold} data-position={card.id} data-direction={direction}>
      <div
        className={styles.card}
        data-kind={card.kind}
        data-state={card.state}
        data-selected={isSelected || undefined}
        data-hit={hit !== undefined || undefined}
        style={coloursOf(card.plate.fill)}
      >
        <Plate card={card} stage={stage} />
        <div className={styles.body}>
          <div className={styles.name}>{hit ? marked(card.name.text, hit) : card.name.text}</div>
          <div className={styles.title}>{card.title.text}</div>
          {card.kind === 'card' && <Fields card={card} />}
        </div>
        {card.state !== 'filled' && card.state !== 'on-leave' && <Outline card={card} isSelected={isSelected} />}
      </div>
      {card.folded !== null && (
        <span className={styles.fold}>
          <ChevronRight size={12} strokeWidth={2} aria-hidden />
          {foldLabel(card)}
        </span>
      )}
    </div>
  )
})

type Variables = CSSProperties & Record<'--plate' | '--on-plate' | '--edge', string>

/** The plate's colours, from the style sheet, so that they follow the theme by themselves. */
export function coloursOf(fill: Token | 'neutral'): Variables {
  if (fill === 'neutral') return { '--plate': 'var(--surface-3)', '--on-plate': 'var(--ink-2)', '--edge': 'var(--line-strong)' }
  const edge = fill.startsWith('band-') ? `var(--edge-${fill})` : `color-mix(in srgb, var(--${fill}) 75%, var(--ink))`
  return { '--plate': `var(--${fill})`, '--on-plate': `var(--on-${fill})`, '--edge': edge }
}

function Plate({ card, stage }: { readonly card: SceneCard; readonly stage: Stage }) {
  const { plate, state } = card
  const address = usePhoto(stage, plate.photo)
  return (
    <div
      className={styles.plate}
      data-guessed={plate.guessed || undefined}
      data-photo={address ? true : undefined}
      data-closing={card.isClosing || undefined}
    >
      {address && <img className={styles.photo} src={address} alt="" />}
      {state === 'planned' && <Plus className={styles.plus} size={14} strokeWidth={1.6} aria-hidden />}
      {!address && plate.initials !== '' && <span className={styles.initials}>{plate.initials}</span>}
      <span className={styles.code}>{plate.code}</span>
    </div>
  )
}

function Fields({ card }: { readonly card: SceneCard }) {
  return (
    <div className={styles.fields}>
      {card.fields.map((field, at) => (
        <Fragment key={field.text}>
          {at > 0 && <i className={styles.dot} />}
          {field.swatch && <i className={styles.swatch} style={{ background: `var(--${field.swatch})` }} />}
          <span>{field.text}</span>
        </Fragment>
      ))}
    </div>
  )
}

/** Dashes as the canvas draws them: a style sheet's own are a matter of the browser. */
function Outline({ card, isSelected }: { readonly card: SceneCard; readonly isSelected: boolean }) {
  const { width, height, kind, state } = card
  const plate = kind === 'card' ? 44 : 34
  const dash = state === 'vacant' ? '3 2.5' : '1 2'
  return (
    <svg className={styles.outline} width={width} height={height} aria-hidden>
      <rect
        x={0.5}
        y={0.5}
        width={width - 1}
        height={height - 1}
        rx={(kind === 'card' ? 5 : 4) - 0.5}
        strokeDasharray={dash}
        data-selected={isSelected || undefined}
      />
      <path d={`M${plate - 0.5} 1V${height - 1}`} strokeDasharray={dash} />
    </svg>
  )
}

function marked(text: string, { marked }: Hit) {
  const parts = []
  let done = 0
  for (const [from, to] of marked) {
    if (from >= text.length) break
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>)
    done = to
  }
  parts.push(text.slice(done))
  return parts
}

/** The address of a photo once the painter has it, so that both show it from the same moment. */
function usePhoto(stage: Stage, id: PhotoId | null): string | null {
  return useSyncExternalStore(stage.photos.subscribe, () => (id === null ? null : stage.photos.addressOf(id)))
}
