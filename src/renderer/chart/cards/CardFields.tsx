/** The third line of a card: fields from the left, parted by dots. */
import { type CardGeometry, fieldGeometry } from '@/domain/scene/cardGeometry'
import type { CardField, SceneCard } from '@/domain/scene/types'
import { measure } from '@/domain/text/measure'
import styles from './CardNode.module.css'

type FieldsLine = NonNullable<CardGeometry['fields']>
type PlacedField = CardField & { readonly dotX: number | null; readonly swatchX: number; readonly textX: number }

export function CardFields({ card, line }: { readonly card: SceneCard; readonly line: FieldsLine }) {
  const { swatchSize, swatchRadius, dotSize } = fieldGeometry
  const middle = line.baseline - 4
  return placed(card.fields, line).map(field => (
    <g key={field.textX} className={styles.field}>
      {field.dotX !== null && <circle cx={field.dotX} cy={middle} r={dotSize / 2} />}
      {field.swatch && (
        <rect
          x={field.swatchX}
          y={middle - swatchSize / 2}
          width={swatchSize}
          height={swatchSize}
          rx={swatchRadius}
          style={{ fill: `var(--${field.swatch})` }}
        />
      )}
      <text x={field.textX} y={line.baseline} fontSize={line.size} fontWeight={line.weight}>
        {field.text}
      </text>
    </g>
  ))
}

function placed(fields: readonly CardField[], line: FieldsLine): readonly PlacedField[] {
  const { swatchSize, gap, dotSize } = fieldGeometry
  let x: number = line.x
  return fields.map((field, at) => {
    const dotX = at > 0 ? x + gap + dotSize / 2 : null
    const swatchX = at > 0 ? x + gap + dotSize + gap : x
    const textX = field.swatch ? swatchX + swatchSize + gap : swatchX
    x = textX + measure(field.text, line.weight, line.size)
    return { ...field, dotX, swatchX, textX }
  })
}
