/** What holds for the whole plan. Each field is a change like any other, with its undo. */
import { Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { editSettings, sayRefusal } from '@/domain/commands'
import type { Settings } from '@/domain/model/settings'
import { settingsId } from '@/domain/model/settings'
import { Dialog } from '../components/Dialog'
import { locale } from '../components/format'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import styles from './dialogs.module.css'

const months = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, index, 1))),
}))
const currencies = Intl.supportedValuesOf('currency')

export function PlanSettings({ open, onClose }: { readonly open: OpenPlan; readonly onClose: () => void }) {
  const app = useApp()
  const settings = open.plan.settings.get(settingsId)
  if (!settings) return null
  const isDisabled = open.saved.kind === 'read-only'
  const edit = (what: string, patch: Partial<Omit<Settings, 'id'>>): string | null => {
    const result = app.run(`Change the plan’s ${what}`, editSettings, { patch })
    return result.ok ? null : sayRefusal(open.plan, result.reason)
  }
  const hours = settings.workingHours
  return (
    <Dialog title="Plan settings" onClose={onClose}>
      <Text label="Name" isFirst value={settings.name} isDisabled={isDisabled} onCommit={name => edit('name', { name: name.trim() })} />
      <div className={styles.pair}>
        <Select
          label="Currency"
          description="Of pay typed from now on"
          searchable
          disabled={isDisabled}
          data={currencies}
          value={settings.currency}
          onChange={value => value && edit('currency', { currency: value })}
        />
        <Select
          label="Fiscal year starts in"
          description="For reports by year"
          disabled={isDisabled}
          data={months}
          value={String(settings.fiscalYearStart)}
          onChange={value => value && edit('fiscal year', { fiscalYearStart: Number(value) })}
        />
      </div>
      <Text
        label="Hours of a full-time week"
        value={String(hours.weekly)}
        isDisabled={isDisabled}
        onCommit={text => {
          const weekly = Number(text.replace(',', '.'))
          return Number.isFinite(weekly)
            ? edit('working hours', { workingHours: { ...hours, weekly } })
            : 'Type a number of hours, such as 40.'
        }}
      />
      <div className={styles.pair}>
        <Text
          label="Day starts"
          value={hours.from}
          isDisabled={isDisabled}
          onCommit={from => edit('working hours', { workingHours: { ...hours, from } })}
        />
        <Text
          label="Day ends"
          value={hours.to}
          isDisabled={isDisabled}
          onCommit={to => edit('working hours', { workingHours: { ...hours, to } })}
        />
      </div>
    </Dialog>
  )
}

type TextProps = {
  readonly label: string
  readonly value: string
  readonly isDisabled: boolean
  readonly onCommit: (text: string) => string | null
  /** Whether the dialog opens with the keyboard here. */
  readonly isFirst?: boolean
}

function Text({ label, value, isDisabled, onCommit, isFirst = false }: TextProps) {
  const [draft, setDraft] = useState(value)
  const [error, setError] = useState<string | null>(null)
  // An undo while the dialog is open is seen here too.
  useEffect(() => {
    setDraft(value)
    setError(null)
  }, [value])
  const commit = (): void => {
    if (draft !== value) setError(onCommit(draft))
  }
  return (
    <TextInput
      data-autofocus={(isFirst && !isDisabled) || undefined}
      label={label}
      mb={12}
      value={draft}
      error={error}
      disabled={isDisabled}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={event => event.key === 'Enter' && commit()}
    />
  )
}
