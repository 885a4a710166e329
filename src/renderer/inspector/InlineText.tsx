/** A value that looks like text until it is hovered or focused. Enter or leaving the field commits, Escape restores. */
import { useEffect, useId, useState } from 'react'
import styles from './Inline.module.css'

type Props = {
  readonly label: string
  /** What is edited. */
  readonly value: string
  /** How the value reads while it is not edited, such as a formatted amount; left out, as it is edited. */
  readonly shown?: string
  /** Shown while empty: what to type, or `Mixed` for positions that differ. */
  readonly placeholder: string
  /** Returns why the text cannot be taken, in words, or null when it was. */
  readonly onCommit: (text: string) => string | null
  readonly type?: 'text' | 'date' | 'email'
  readonly suffix?: string
  /** Values to offer while typing. */
  readonly suggestions?: readonly string[]
  readonly isDisabled?: boolean
}

export function InlineText({ label, value, shown, placeholder, onCommit, type = 'text', suffix, suggestions, isDisabled = false }: Props) {
  const [draft, setDraft] = useState(value)
  const [error, setError] = useState<string | null>(null)
  const [isEditing, setEditing] = useState(false)
  const id = useId()
  useEffect(() => {
    setDraft(value)
    setError(null)
  }, [value])
  const commit = (): void => {
    if (draft === value) return
    const why = onCommit(draft)
    setError(why)
    if (why === null) setDraft(value)
  }
  const isAtRest = !isEditing && error === null && draft === value
  // An empty date field shows the browser's own pattern in place of ours, unless it is a text field until it is edited.
  const isEmptyDate = type === 'date' && draft === '' && !isEditing
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.field}>
        <input
          id={id}
          className={styles.input}
          type={isEmptyDate ? 'text' : type}
          value={isAtRest && shown !== undefined ? shown : draft}
          placeholder={placeholder}
          disabled={isDisabled}
          list={suggestions ? `${id}-list` : undefined}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          onChange={event => setDraft(event.currentTarget.value)}
          onFocus={() => setEditing(true)}
          onBlur={() => {
            setEditing(false)
            commit()
          }}
          onKeyDown={event => {
            if (event.key === 'Enter') {
              event.preventDefault()
              commit()
            } else if (event.key === 'Escape') {
              event.stopPropagation()
              setDraft(value)
              setError(null)
            }
          }}
        />
        {suffix !== undefined && draft !== '' && !(isAtRest && shown !== undefined) && <span className={styles.suffix}>{suffix}</span>}
        {suggestions && (
          <datalist id={`${id}-list`}>
            {suggestions.map(suggestion => (
              <option key={suggestion} value={suggestion} />
            ))}
          </datalist>
        )}
      </span>
      {error !== null && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
