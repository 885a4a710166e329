/** The plate of a position at the head of the inspector: photo or initials on the colour of its band. */
import type { Position } from '@/domain/model/position'
import { bandOf } from '@/domain/queries/levels'
import { occupantOf } from '@/domain/queries/seats'
import { initialsOf } from '@/domain/scene/initials'
import { usePhoto } from '../photos/usePhoto'
import type { OpenPlan } from '../session/app'
import styles from './Inspector.module.css'

export function PlateSquare({ open, position }: { readonly open: OpenPlan; readonly position: Position }) {
  const person = occupantOf(open.plan, position)
  const photo = usePhoto(person?.photo ?? null)
  const band = bandOf(open.plan, position)
  if (photo !== null) return <img className={styles.plate} src={photo} alt="" />
  if (!person) return <span className={styles.plate} data-open />
  return (
    <span
      className={styles.plate}
      style={
        band
          ? { background: `var(--band-${band})`, color: `var(--on-band-${band})`, boxShadow: `inset 0 0 0 1px var(--edge-band-${band})` }
          : undefined
      }
      aria-hidden="true"
    >
      {initialsOf(person.name)}
    </span>
  )
}
