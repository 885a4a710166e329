/** The small picture of a plan: its chart as bars. */
import { type Preview, previewSize } from '../persistence/port'
import styles from './PreviewPicture.module.css'

export function PreviewPicture({ preview }: { readonly preview: Preview | null }) {
  if (!preview || preview.bars.length === 0) return null
  return (
    <svg className={styles.picture} viewBox={`0 0 ${previewSize.width} ${previewSize.height}`} aria-hidden="true">
      <path className={styles.wires} d={preview.wires} />
      {preview.bars.map(({ x, y, width, height, fill }) => (
        <rect
          key={`${x} ${y}`}
          className={fill === 'open' ? styles.open : styles.bar}
          style={fill === 'open' || fill === 'neutral' ? undefined : { fill: `var(--${fill})` }}
          x={x}
          y={y}
          width={width}
          height={height}
          rx={Math.min(1, height / 3, width / 3)}
        />
      ))}
    </svg>
  )
}
