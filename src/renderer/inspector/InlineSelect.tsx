/** A value chosen from a list; looks like text until it is hovered or focused. */
import { Select } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import styles from './Inline.module.css'

export type Option = { readonly value: string; readonly label: string; readonly sign?: ReactNode }

type Props = {
  readonly label: string
  /** Null for none, or for positions that differ. */
  readonly value: string | null
  readonly placeholder: string
  readonly options: readonly Option[]
  readonly onChoose: (value: string | null) => void
  /** What no value is called in the list, such as "No team"; left out, there must be one. */
  readonly none?: string
  readonly isDisabled?: boolean
  /** Stands before the value. */
  readonly sign?: ReactNode
  /** Stands after the value, quietly. */
  readonly hint?: string
}

/** Mantine's options are texts; ids are never empty. */
const noValue = ''

export function InlineSelect({ label, value, placeholder, options, onChoose, none, isDisabled = false, sign, hint }: Props) {
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
          data={[
            ...(none === undefined ? [] : [{ value: noValue, label: none }]),
            ...options.map(({ value, label }) => ({ value, label })),
          ]}
          renderOption={({ option }) => (
            <span className={styles.option}>
              {options.find(other => other.value === option.value)?.sign}
              {option.label}
            </span>
          )}
          value={value}
          placeholder={placeholder}
          searchable={options.length > 8}
          disabled={isDisabled}
          onChange={chosen => onChoose(chosen === noValue ? null : chosen)}
          comboboxProps={{ width: 220, position: 'bottom-start' }}
          rightSectionWidth={20}
        />
        {hint !== undefined && <span className={styles.suffix}>{hint}</span>}
      </span>
    </div>
  )
}
