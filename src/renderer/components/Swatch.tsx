/** A team's colour beside its name. */
import styles from './Swatch.module.css'

export function Swatch({ token }: { readonly token: string }) {
  return <span className={styles.swatch} style={{ background: `var(--${token})` }} aria-hidden="true" />
}
