/** How the cells of one column are read, where its field leaves a choice: dates, money, FTE, whole names, managers. */
import { Select } from '@mantine/core'
import type {
  ColumnMatch,
  ColumnOptions,
  DateOrder,
  DecimalMark,
  FteUnit,
  ManagerTarget,
  NameStyle,
  PayPeriod,
} from '@/domain/imports/types'
import styles from './ColumnTable.module.css'

type Props = {
  readonly column: ColumnMatch
  readonly columns: readonly ColumnMatch[]
  readonly onOptions: (options: ColumnOptions) => void
}

const dateOrders: readonly Option<DateOrder>[] = [
  { value: 'ymd', label: 'year, month, day' },
  { value: 'dmy', label: 'day, month, year' },
  { value: 'mdy', label: 'month, day, year' },
  { value: 'serial', label: 'spreadsheet day numbers' },
]
const decimalMarks: readonly Option<DecimalMark>[] = [
  { value: '.', label: 'dot before decimals' },
  { value: ',', label: 'comma before decimals' },
]
const payPeriods: readonly Option<PayPeriod>[] = [
  { value: 'year', label: 'a year' },
  { value: 'month', label: 'a month' },
  { value: 'hour', label: 'an hour' },
]
const fteUnits: readonly Option<FteUnit>[] = [
  { value: 'share', label: 'shares, 1 is full time' },
  { value: 'percent', label: 'percent, 100 is full time' },
  { value: 'hours', label: 'hours a week' },
]
const nameStyles: readonly Option<NameStyle>[] = [
  { value: 'first-last', label: 'First Last' },
  { value: 'last-first', label: 'Last, First' },
  { value: 'login', label: 'login names' },
]

type Option<Value extends string> = { readonly value: Value; readonly label: string }

export function ColumnReading({ column, columns, onOptions }: Props) {
  const { options } = column
  const targets = [
    ...columns
      .filter(other => other.key !== column.key && ['id', 'positionId', 'email', 'name'].includes(other.field))
      .map(other => ({ value: `column:${other.column}`, label: `by ${other.header}` })),
    { value: 'name', label: 'by name' },
    { value: 'path', label: 'by path' },
  ]
  return (
    <span className={styles.reading}>
      {options.dateOrder !== undefined && (
        <Choose
          label={`Order of dates in ${column.header}`}
          value={options.dateOrder}
          data={dateOrders}
          onChoose={dateOrder => onOptions({ ...options, dateOrder })}
        />
      )}
      {options.decimalMark !== undefined && (
        <Choose
          label={`Decimals in ${column.header}`}
          value={options.decimalMark}
          data={decimalMarks}
          onChoose={decimalMark => onOptions({ ...options, decimalMark })}
        />
      )}
      {options.payPeriod !== undefined && (
        <Choose
          label={`Period of ${column.header}`}
          value={options.payPeriod}
          data={payPeriods}
          onChoose={payPeriod => onOptions({ ...options, payPeriod })}
        />
      )}
      {options.fteUnit !== undefined && (
        <Choose
          label={`Unit of ${column.header}`}
          value={options.fteUnit}
          data={fteUnits}
          onChoose={fteUnit => onOptions({ ...options, fteUnit })}
        />
      )}
      {options.nameStyle !== undefined && options.nameStyle !== 'first-last' && (
        <Choose
          label={`Order of names in ${column.header}`}
          value={options.nameStyle}
          data={nameStyles}
          onChoose={nameStyle => onOptions({ ...options, nameStyle })}
        />
      )}
      {options.refersTo !== undefined && (
        <Choose
          label={`What ${column.header} refers to`}
          value={options.refersTo.kind === 'column' ? `column:${options.refersTo.column}` : options.refersTo.kind}
          data={targets}
          onChoose={value => onOptions({ ...options, refersTo: targetOf(value) })}
        />
      )}
    </span>
  )
}

function targetOf(value: string): ManagerTarget {
  if (value === 'name' || value === 'path') return { kind: value }
  return { kind: 'column', column: Number(value.slice('column:'.length)) }
}

type ChooseProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly data: readonly Option<Value>[]
  readonly onChoose: (value: Value) => void
}

function Choose<Value extends string>({ label, value, data, onChoose }: ChooseProps<Value>) {
  return (
    <Select
      aria-label={label}
      variant="unstyled"
      classNames={{ input: styles.readingInput ?? '', root: styles.readingRoot ?? '' }}
      data={data.map(option => ({ ...option }))}
      value={value}
      comboboxProps={{ width: 200, position: 'bottom-start' }}
      rightSectionWidth={16}
      // The options' values are the choices.
      onChange={chosen => chosen !== null && onChoose(chosen as Value)}
    />
  )
}
