/** What the colours mean, as a bar of the whole in proportion. A key that is chosen keeps its positions and dims the others. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { LegendKey } from '@/domain/scene/types'
import { plateColours } from '../cards/plateColours'
import type { Stage } from '../stage/stage'
import styles from './Legend.module.css'
import { keysAtFirst } from './legendKeys'

export function Legend({ stage }: { readonly stage: Stage }) {
  const legend = useStore(stage.shown, shown => shown?.scene.legend)
  const isOpen = useStore(stage.app.view, view => view.legendOpen)
  const { labels } = useStore(stage.legendKeys)
  const [isWhole, setWhole] = useState(false)
  if (!legend || legend.total === 0) return null
  const fold = (): void => stage.app.view.setState({ legendOpen: !isOpen })
  if (!isOpen) {
    return (
      <button type="button" className={styles.folded} aria-expanded={false} title="Show the legend (Shift+G)" onClick={fold}>
        Colour: {legend.heading} <ChevronUp size={14} strokeWidth={1.6} aria-hidden />
      </button>
    )
  }
  const toggle = (label: string): void =>
    stage.legendKeys.setState({ labels: labels.includes(label) ? labels.filter(other => other !== label) : [...labels, label] })
  const atFirst = keysAtFirst(legend.keys, labels)
  const waiting = legend.keys.length - atFirst.length
  const chosen = legend.keys.filter(key => labels.includes(key.label))
  return (
    <section className={styles.legend} aria-label="Legend">
      <div className={styles.head}>
        <span>Colour: {legend.heading}</span>
        {chosen.length > 0 ? (
          <button type="button" className={styles.all} onClick={() => stage.legendKeys.setState({ labels: [] })}>
            Show all {legend.total}
          </button>
        ) : (
          <span className="figures">
            {legend.total} {legend.total === 1 ? 'position' : 'positions'}
          </span>
        )}
        <button
          type="button"
          className={styles.fold}
          aria-expanded
          aria-label="Hide the legend"
          title="Hide the legend (Shift+G)"
          onClick={fold}
        >
          <ChevronDown size={14} strokeWidth={1.6} aria-hidden />
        </button>
      </div>
      <div className={styles.bar} aria-hidden>
        {legend.keys.map((key, at) => (
          <i
            key={key.label}
            data-state={key.state ?? undefined}
            data-parted={isParted(legend.keys, at) || undefined}
            data-dim={(chosen.length > 0 && !chosen.includes(key)) || undefined}
            style={{ ...plateColours(key.fill), flexGrow: key.count }}
          />
        ))}
      </div>
      <div className={styles.keys}>
        {(isWhole ? legend.keys : atFirst).map(key => (
          <button key={key.label} type="button" aria-pressed={labels.includes(key.label)} onClick={() => toggle(key.label)}>
            <i data-state={key.state ?? undefined} style={plateColours(key.fill)} />
            {key.label} <em className="figures">{key.count}</em>
          </button>
        ))}
        {waiting > 0 && (
          <button type="button" className={styles.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Fewer' : `${waiting} more…`}
          </button>
        )}
      </div>
    </section>
  )
}

/** Contributors and managers stand apart: in grey their colours overlap. */
function isParted(keys: readonly LegendKey[], at: number): boolean {
  return at > 0 && keys[at]?.track !== keys[at - 1]?.track
}
