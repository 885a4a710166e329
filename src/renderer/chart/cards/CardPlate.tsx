/** The block at a card's left: the colour, initials or photo, and the level's code. */
import { cardGeometry } from '@/domain/scene/cardGeometry'
import type { SceneCard } from '@/domain/scene/types'
import { dashes, hatchLines, plateBacking } from '../painter/brush'
import styles from './CardNode.module.css'

export function CardPlate({ card, photo }: { readonly card: SceneCard; readonly photo: string | null }) {
  return card.state === 'vacant' || card.state === 'planned' ? <EmptyPlate card={card} /> : <FilledPlate card={card} photo={photo} />
}

function FilledPlate({ card, photo }: { readonly card: SceneCard; readonly photo: string | null }) {
  const { plateWidth: width, radius, initials, code, photoHeight, leaveFoot } = cardGeometry[card.kind]
  const { height, plate } = card
  const isAway = card.state === 'on-leave'
  const alone = plate.initials === '' ? code.alone : code.baseline
  const rounded = (inset: number) => {
    const [corner, across, down] = [radius - inset, width - inset, height - inset]
    return `M${across} ${inset}V${down}H${radius}A${corner} ${corner} 0 0 1 ${inset} ${height - radius}V${radius}A${corner} ${corner} 0 0 1 ${radius} ${inset}Z`
  }
  return (
    <g className={styles.plate} data-away={isAway || undefined} data-guessed={(plate.guessed && !photo) || undefined}>
      <path className={styles.fill} d={rounded(0)} />
      {plate.guessed && (
        <svg width={width} height={height} aria-hidden>
          <path className={styles.stripes} d={hatchLines(0, 0, width, height, 2, 6)} strokeWidth={2} />
        </svg>
      )}
      {photo && (
        <image
          href={photo}
          width={width}
          height={photoHeight}
          preserveAspectRatio="xMidYMid slice"
          style={{ clipPath: `inset(0 round ${radius}px 0 0 0)` }}
        />
      )}
      {isAway && (
        <path
          className={styles.foot}
          d={`M0 ${height - leaveFoot}H${width}V${height}H${radius}A${radius} ${radius} 0 0 1 0 ${height - radius}Z`}
        />
      )}
      {card.isClosing &&
        [...Array(Math.ceil(width / 6)).keys()].map(at => (
          <rect key={at} className={styles.notch} x={at * 6} y={height - 5} width={3} height={5} />
        ))}
      {!photo && <path className={styles.plateEdge} d={rounded(0.5)} />}
      {plate.guessed && !photo && plateBacking(card).map(box => <rect key={box.y} className={styles.notch} {...box} rx={3} />)}
      {!photo && (
        <text x={width / 2} y={isAway ? initials.onLeave : initials.baseline} fontSize={initials.size} fontWeight={initials.weight}>
          {plate.initials}
        </text>
      )}
      <text
        className={styles.code}
        x={width / 2}
        y={photo ? code.withPhoto : isAway ? code.onLeave : alone}
        fontSize={code.size}
        fontWeight={code.weight}
      >
        {plate.code}
      </text>
    </g>
  )
}

function EmptyPlate({ card }: { readonly card: SceneCard }) {
  const { plateWidth: width, code, plusTop, plusSize } = cardGeometry[card.kind]
  const isVacant = card.state === 'vacant'
  const half = (plusSize * 14) / 24 / 2
  return (
    <g className={styles.emptyPlate}>
      {isVacant && (
        <svg x={1} y={1} width={width - 1} height={card.height - 2} aria-hidden>
          <path className={styles.vacantStripes} d={hatchLines(0, 0, width - 1, card.height - 2, 4, 3)} strokeWidth={4} />
        </svg>
      )}
      <path d={`M${width - 0.5} 1V${card.height - 1}`} strokeDasharray={(isVacant ? dashes.dashed : dashes.dotted).join(' ')} />
      {!isVacant && (
        <path
          d={`M${width / 2 - half} ${plusTop + plusSize / 2}h${2 * half}M${width / 2} ${plusTop + plusSize / 2 - half}v${2 * half}`}
          strokeWidth={(1.6 * plusSize) / 24}
          strokeLinecap="round"
        />
      )}
      <text x={width / 2} y={isVacant ? code.alone : code.underPlus} fontSize={code.size} fontWeight={code.weight}>
        {card.plate.code}
      </text>
    </g>
  )
}
