/** Where an export goes. Files may be dropped anywhere; this says so, and offers the other two ways. */
import { Button } from '@mantine/core'
import { FileDown } from 'lucide-react'
import styles from './DropZone.module.css'

type Props = { readonly isMain: boolean; readonly onChoose: () => void }

export function DropZone({ isMain, onChoose }: Props) {
  return (
    <section className={styles.zone} data-main={isMain || undefined} aria-labelledby="drop-heading">
      {isMain && <FileDown className={styles.icon} size={24} strokeWidth={1.3} aria-hidden="true" />}
      <h2 id="drop-heading" className={styles.heading}>
        Drop an export here
      </h2>
      <p className={styles.words}>
        People as CSV or TSV, whatever system wrote them, or a plan as .espalier.
        <br />
        Rows copied from a spreadsheet can be pasted.
      </p>
      <Button className={styles.choose} variant={isMain ? 'filled' : 'default'} onClick={onChoose}>
        Choose a file…
      </Button>
    </section>
  )
}
