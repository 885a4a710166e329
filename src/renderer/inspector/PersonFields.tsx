/** The person in a position. */
import { editPeople, type PersonPatch, sayRefusal } from '@/domain/commands'
import { majorOf } from '@/domain/model/money'
import type { Person } from '@/domain/model/person'
import { settingsId } from '@/domain/model/settings'
import { sayMoney } from '../components/format'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import { InlineText } from './InlineText'
import { PhotoField } from './PhotoField'
import { parseDate, parseMoney } from './parse'

export function PersonFields({ open, person }: { readonly open: OpenPlan; readonly person: Person }) {
  const app = useApp()
  const isDisabled = open.saved.kind === 'read-only'
  const currency = person.pay?.currency ?? open.plan.settings.get(settingsId)?.currency ?? 'EUR'
  const edit = (what: string, patch: PersonPatch): string | null => {
    const result = app.run(`Change the ${what} of ${person.name}`, editPeople, { personIds: [person.id], patch })
    return result.ok ? null : sayRefusal(open.plan, result.reason)
  }
  const date = (what: string, field: 'hiredOn' | 'leavesOn') => (value: string) => {
    const parsed = parseDate(value)
    return parsed.ok ? edit(what, { [field]: parsed.value }) : parsed.reason
  }
  return (
    <>
      <InlineText
        label="Name"
        value={person.name}
        placeholder="Name"
        isDisabled={isDisabled}
        onCommit={name => edit('name', { name: name.trim() })}
      />
      <InlineText
        label="E-mail"
        value={person.email ?? ''}
        placeholder="None"
        isDisabled={isDisabled}
        onCommit={email => edit('e-mail', { email: email.trim() || null })}
      />
      <InlineText
        label="Person id"
        value={person.externalId ?? ''}
        placeholder="None"
        isDisabled={isDisabled}
        onCommit={id => edit('id', { externalId: id.trim() || null })}
      />
      <InlineText
        label="Base pay"
        value={person.pay ? String(majorOf(person.pay)) : ''}
        {...(person.pay ? { shown: `${sayMoney(person.pay)} a year` } : {})}
        placeholder="Not known"
        suffix={`${currency} a year`}
        isDisabled={isDisabled}
        onCommit={value => {
          const money = parseMoney(value, currency)
          return money.ok ? edit('pay', { pay: money.value }) : money.reason
        }}
      />
      <InlineText
        label="Hired on"
        type="date"
        value={person.hiredOn ?? ''}
        placeholder="No date"
        isDisabled={isDisabled}
        onCommit={date('hire date', 'hiredOn')}
      />
      <InlineText
        label="Leaves on"
        type="date"
        value={person.leavesOn ?? ''}
        placeholder="No date"
        isDisabled={isDisabled}
        onCommit={date('leaving date', 'leavesOn')}
      />
      <InlineText
        label="On leave to"
        type="date"
        value={person.leave?.until ?? ''}
        placeholder="No date"
        isDisabled={isDisabled}
        onCommit={value => {
          const parsed = parseDate(value)
          return parsed.ok ? edit('leave', { leave: parsed.value === null ? null : { until: parsed.value } }) : parsed.reason
        }}
      />
      <PhotoField person={person} isDisabled={isDisabled} />
    </>
  )
}
