/** Finds one position by name, title, team or id. What cannot be chosen says why. */
import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { PositionId } from '@/domain/model/ids'
import { nameOf } from '@/domain/model/names'
import type { Plan } from '@/domain/model/plan'
import { levelOf } from '@/domain/queries/levels'
import { reportsOf } from '@/domain/queries/reports'
import { search } from '@/domain/queries/search'
import { mainTeamOf } from '@/domain/queries/teams'
import { detailOf } from './detail'
import { LevelBadge } from './LevelBadge'
import styles from './PositionPicker.module.css'
import { useFirstOption } from './useFirstOption'

type Props = {
  readonly plan: Plan
  readonly label: string
  readonly onPick: (positionId: PositionId) => void
  /** Escape: a list that is always open keeps the key from its dialog. */
  readonly onLeave: () => void
  /** Why a position cannot be chosen, in words; null when it can. */
  readonly reasonAgainst?: (positionId: PositionId) => string | null
  /** The chosen one, when choosing does not close the dialog. */
  readonly picked?: PositionId | null
}

const listed = 30

export function PositionPicker({ plan, label, onPick, onLeave, reasonAgainst = () => null, picked = null }: Props) {
  const [text, setText] = useState('')
  const combobox = useCombobox({ opened: true })
  const found = useMemo(
    () => (text.trim() === '' ? managersFirst(plan) : search(plan, text, listed).hits.flatMap(hit => hit.positionId ?? [])),
    [plan, text],
  )
  useFirstOption(combobox, text)
  return (
    // The options' values are ids of positions.
    <Combobox store={combobox} onOptionSubmit={value => onPick(value as PositionId)}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          label={label}
          placeholder="Name, title, team or id"
          leftSection={<Search size={14} strokeWidth={1.6} aria-hidden="true" />}
          leftSectionWidth={28}
          classNames={{ input: styles.input }}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onKeyDown={event => event.key === 'Escape' && onLeave()}
        />
      </Combobox.EventsTarget>
      <div className={styles.frame}>
        <Combobox.Options aria-label={label} className={styles.list} tabIndex={0}>
          {found.map(id => {
            const why = reasonAgainst(id)
            const position = plan.positions.get(id)
            if (!position) return null
            const team = mainTeamOf(plan, id)
            return (
              <Combobox.Option
                key={id}
                value={id}
                disabled={why !== null}
                className={styles.option}
                active={id === picked}
                aria-label={nameOf(plan, id)}
              >
                <span className={styles.code}>
                  <LevelBadge level={levelOf(plan, position)} />
                </span>
                <span className={styles.words}>
                  <span className={styles.name}>{nameOf(plan, id)}</span>
                  <span className={styles.detail}>{why ?? detailOf(position.title, team?.name)}</span>
                </span>
              </Combobox.Option>
            )
          })}
        </Combobox.Options>
        {found.length === 0 && <p className={styles.none}>Nobody matches. Try part of a name, a title or a team.</p>}
      </div>
    </Combobox>
  )
}

/** Before anything is typed: those who have reports, since they are chosen most. */
function managersFirst(plan: Plan): readonly PositionId[] {
  const managers: PositionId[] = []
  for (const position of plan.positions.values()) {
    if (reportsOf(plan, position.id).length > 0) managers.push(position.id)
    if (managers.length === listed) break
  }
  return managers.length > 0 ? managers : [...plan.positions.keys()].slice(0, listed)
}
