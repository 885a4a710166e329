/** A value chosen from a list; looks like text until it is hovered or focused. */
import { Select } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import styles from './Inline.module.css'

export type Option = { readonly value: string; readonly label: string }

type Props = {
  readonly label: string
  /** Null for none, or for positions that differ. */
  readonly value: string | null
  readonly placeholder: string
  readonly options: readonly Option[]
  readonly onChoose: (value: string | null) => void
  readonly canClear?: boolean
  readonly isDisabled?: boolean
  /** Stands before the value. */
  readonly sign?: ReactNode
  /** Stands after the value, quietly. */
  readonly hint?: string
}

export function InlineSelect({ label, value, placeholder, options, onChoose, canClear = true, isDisabled = false, sign, hint }: Props) {
  const id = useId()
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.field}>
        {sign}
        <Select
          id={id}
          classNames={{ root: styles.select, input: styles.selectInput }}
          variant="unstyled"
          data={options.map(option => ({ ...option }))}
          value={value}
          placeholder={placeholder}
          searchable={options.length > 8}
          clearable={canClear}
          disabled={isDisabled}
          onChange={onChoose}
          comboboxProps={{ width: 220, position: 'bottom-start' }}
          rightSectionWidth={20}
        />
        {hint !== undefined && <span className={styles.suffix}>{hint}</span>}
      </span>
    </div>
  )
}
