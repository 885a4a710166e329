/** A level's code on its band's colour; a guessed one carries a question mark. */
import type { Level } from '@/domain/model/ladder'
import styles from './LevelBadge.module.css'

export function LevelBadge({ level, isGuessed = false }: { readonly level: Level | null; readonly isGuessed?: boolean }) {
  if (!level) return null
  return (
    <span className={styles.badge} data-band={level.band} title={isGuessed ? `${level.name}, guessed` : level.name}>
      {level.code}
      {isGuessed ? '?' : ''}
    </span>
  )
}
