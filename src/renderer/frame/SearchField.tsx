/** Find somebody: hits are listed below the field and marked on the chart; Enter goes to the hit. */
import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { Search, X } from 'lucide-react'
import { useDeferredValue } from 'react'
import { type SearchHit, type SearchMatch, search } from '@/domain/queries/search'
import { find } from '../actions/edit'
import { focusChart, goTo } from '../actions/reveal'
import { plural } from '../components/format'
import { Marked } from '../components/Marked'
import { Shortcut } from '../components/Shortcut'
import { useFirstOption } from '../components/useFirstOption'
import styles from './SearchField.module.css'
import { useApp, useOpenPlan, usePlanPart, useView } from './useApp'

/** Hits listed at once; the chart marks them all. */
const listed = 12

export function SearchField() {
  const app = useApp()
  const text = useView(view => view.search)
  const deferred = useDeferredValue(text)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const plan = usePlanPart(plan => (deferred === '' ? null : plan), null)
  const result = plan ? search(plan, deferred, listed) : { hits: [], total: 0 }

  useFirstOption(combobox, deferred)

  const look = (value: string): void => {
    app.view.setState({ search: value })
    if (value === '') combobox.closeDropdown()
    else combobox.openDropdown()
  }
  const take = (hit: SearchHit | undefined): void => {
    if (!hit) return
    look('')
    if (hit.positionId === null) {
      app.panel.setState({ kind: 'bench' }, true)
      return
    }
    // What is pressed next is about whom was found, not more to search for.
    focusChart()
    goTo(app, hit.positionId)
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={value => take(result.hits[Number(value)])}
      withinPortal={false}
      floatingStrategy="fixed"
      position="bottom-end"
      width={380}
    >
      <Combobox.Target>
        <TextInput
          className={styles.field}
          data-search-field
          aria-label="Find a person, title or team"
          placeholder="Find a person, title or team"
          leftSection={<Search size={14} strokeWidth={1.6} aria-hidden="true" />}
          leftSectionWidth={28}
          rightSectionWidth={text === '' ? 52 : 28}
          rightSection={
            text === '' ? (
              <Shortcut keys={find.shortcut ?? ''} />
            ) : (
              <button type="button" className={styles.clear} aria-label="Clear the search" onClick={() => look('')}>
                <X size={14} strokeWidth={1.6} aria-hidden="true" />
              </button>
            )
          }
          value={text}
          onChange={event => look(event.currentTarget.value)}
          onFocus={() => text !== '' && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={event => {
            if (event.key === 'Escape') {
              look('')
              event.currentTarget.blur()
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={styles.dropdown} hidden={deferred === ''}>
        <Combobox.Options aria-label="Found">
          {result.hits.map((hit, index) => (
            <Combobox.Option key={hit.positionId ?? hit.personId ?? index} value={String(index)} className={styles.hit}>
              <Hit hit={hit} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
        <p className={styles.count} role="status">
          {result.total === 0
            ? `Nobody matches “${deferred}”. Try part of a name, a title or a team.`
            : result.total > result.hits.length
              ? `The first ${result.hits.length} of ${plural(result.total, 'match', 'matches')}`
              : plural(result.total, 'match', 'matches')}
        </p>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const open = useOpenPlan()
  if (!open) return null
  const position = hit.positionId ? open.plan.positions.get(hit.positionId) : undefined
  const person = hit.personId === null ? undefined : open.plan.people.get(hit.personId)
  const name = matchOf(hit, 'name') ?? plain('name', person?.name ?? (position?.occupant.kind === 'planned' ? 'Planned' : 'Vacant'))
  const title = matchOf(hit, 'title') ?? plain('title', position ? position.title : 'On the bench')
  const others = hit.matches.filter(match => match.field !== 'name' && match.field !== 'title')
  return (
    <>
      <span className={styles.hitName}>
        <Marked text={name.text} ranges={name.ranges} />
      </span>
      <span className={styles.hitTitle}>
        <Marked text={title.text} ranges={title.ranges} />
        {others.map(match => (
          <span key={match.field}>
            {' · '}
            <Marked text={match.text} ranges={match.ranges} />
          </span>
        ))}
      </span>
    </>
  )
}

function matchOf(hit: SearchHit, field: SearchMatch['field']): SearchMatch | undefined {
  return hit.matches.find(match => match.field === field)
}

function plain(field: SearchMatch['field'], text: string): SearchMatch {
  return { field, text, ranges: [] }
}
