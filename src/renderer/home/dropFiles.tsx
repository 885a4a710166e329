/** Files may be dropped anywhere in the window; while one hovers, the window says so. */
import { useEffect, useState } from 'react'
import type { App } from '../session/app'
import styles from './dropFiles.module.css'
import { takeDropped } from './takeFiles'

export function DropFiles({ app }: { readonly app: App }) {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    // Leaving the window, and not one of its parts.
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const dropped = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      void takeDropped(app, [...(event.dataTransfer?.files ?? [])])
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', left)
    addEventListener('drop', dropped)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', left)
      removeEventListener('drop', dropped)
    }
  }, [app])
  if (!isOver) return null
  return (
    <div className={styles.over}>
      <p className={styles.words}>Drop an export to import it, or an .espalier file to open it</p>
    </div>
  )
}
