/** All about the selection: one position with its person and notes, or the fields that many positions share. */
import { ActionIcon, Button, Menu, Tabs, UnstyledButton } from '@mantine/core'
import { CornerDownRight, Ellipsis, Plus, X } from 'lucide-react'
import { memo, useDeferredValue, useState } from 'react'
import { editPeople, editPositions, setCustomValue } from '@/domain/commands'
import type { PositionId } from '@/domain/model/ids'
import { mentionOf, nameOf } from '@/domain/model/names'
import type { Position } from '@/domain/model/position'
import { managersAbove } from '@/domain/queries/reports'
import { occupantOf } from '@/domain/queries/seats'
import { addReport, assignPerson, moveTo } from '../actions/position'
import { positionMenuGroups } from '../actions/positionMenuGroups'
import { perform } from '../actions/register'
import { goTo } from '../actions/reveal'
import { runOrSay } from '../actions/run'
import { plural, sayCount } from '../components/format'
import { ActionMenuItems } from '../frame/ActionMenuItems'
import { useApp, useOpenPlan, useView } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import { BelowSection } from './BelowSection'
import { DottedSection } from './DottedSection'
import { InlineText } from './InlineText'
import styles from './Inspector.module.css'
import { Notes } from './Notes'
import { PersonFields } from './PersonFields'
import { PlateSquare } from './PlateSquare'
import { PositionFields } from './PositionFields'

export function Inspector() {
  // The chart shows an edit or a choice first; some thirty fields follow a moment later, both from the same moment.
  const open = useDeferredValue(useOpenPlan())
  const selection = useDeferredValue(useView(view => view.selection))
  if (!open) return null
  return <About open={open} selection={selection} />
}

const About = memo(function About({ open, selection }: { readonly open: OpenPlan; readonly selection: ReadonlySet<PositionId> }) {
  const positions = [...selection].flatMap(id => open.plan.positions.get(id) ?? [])
  const [only] = positions
  if (!only) return null
  return positions.length === 1 ? <One key={only.id} open={open} position={only} /> : <Many open={open} positions={positions} />
})

function One({ open, position }: { readonly open: OpenPlan; readonly position: Position }) {
  const app = useApp()
  const [tab, setTab] = useState<string | null>('position')
  const { plan } = open
  const person = occupantOf(plan, position)
  const path = [...managersAbove(plan, position.id)].reverse()
  const isReadOnly = open.saved.kind === 'read-only'
  const columns = [...plan.customFields.values()].sort((left, right) => (left.order < right.order ? -1 : 1))
  return (
    <div className={styles.inspector}>
      <div className={styles.head}>
        <PlateSquare open={open} position={position} />
        <div className={styles.headText}>
          <h2 className={styles.name} data-open={person === null || undefined} title={nameOf(plan, position.id)}>
            {person ? person.name : position.occupant.kind === 'planned' ? 'Planned' : 'Vacant'}
          </h2>
          <p className={styles.title} title={position.title}>
            {position.title || 'No title'}
          </p>
          <nav className={styles.path} aria-label="Path to the top">
            {path.map(manager => (
              <span key={manager.id}>
                <UnstyledButton className={styles.step} onClick={() => goTo(app, manager.id)}>
                  {lastName(nameOf(plan, manager.id))}
                </UnstyledButton>
                {' › '}
              </span>
            ))}
            <span aria-current="location">{lastName(nameOf(plan, position.id))}</span>
          </nav>
        </div>
        <CloseInspector />
      </div>
      <div className={styles.acts}>
        <Button
          disabled={isReadOnly}
          leftSection={<CornerDownRight size={14} strokeWidth={1.6} aria-hidden="true" />}
          onClick={() => perform(app, moveTo)}
        >
          Move to…
        </Button>
        <Button
          disabled={isReadOnly}
          leftSection={<Plus size={14} strokeWidth={1.6} aria-hidden="true" />}
          onClick={() => perform(app, addReport)}
        >
          Add report
        </Button>
        <span className={styles.space} />
        <MoreActs />
      </div>
      <Tabs value={tab} onChange={setTab} classNames={{ list: styles.tabs, tab: styles.tab }}>
        <Tabs.List>
          <Tabs.Tab value="position">Position</Tabs.Tab>
          <Tabs.Tab value="person">Person</Tabs.Tab>
          <Tabs.Tab value="notes">Notes</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="position">
          <section className={styles.section}>
            <PositionFields open={open} positions={[position]} />
          </section>
          {columns.length > 0 && (
            <section className={styles.section}>
              <h3 className={styles.heading}>From the import</h3>
              {columns.map(column => (
                <InlineText
                  key={column.id}
                  label={column.name}
                  value={position.custom[column.id] ?? ''}
                  placeholder="None"
                  isDisabled={isReadOnly}
                  onCommit={value => {
                    runOrSay(app, `Change ${column.name} of ${mentionOf(plan, position.id)}`, setCustomValue, {
                      positionIds: [position.id],
                      fieldId: column.id,
                      value: value.trim(),
                    })
                    return null
                  }}
                />
              ))}
            </section>
          )}
          <BelowSection open={open} position={position} />
          <DottedSection open={open} position={position} />
        </Tabs.Panel>
        <Tabs.Panel value="person">
          <section className={styles.section}>
            {person ? (
              <PersonFields open={open} person={person} />
            ) : (
              <div className={styles.empty}>
                <p>Nobody is in this position.</p>
                <Button disabled={isReadOnly} onClick={() => perform(app, assignPerson)}>
                  Fill with a person…
                </Button>
              </div>
            )}
          </section>
        </Tabs.Panel>
        <Tabs.Panel value="notes">
          <section className={styles.section}>
            <Notes
              label="On the position"
              value={position.note}
              isDisabled={isReadOnly}
              onCommit={note =>
                runOrSay(app, `Note on ${mentionOf(plan, position.id)}`, editPositions, { positionIds: [position.id], patch: { note } })
              }
            />
          </section>
          {person && (
            <section className={styles.section}>
              <Notes
                label={`On ${person.name}`}
                value={person.note}
                isDisabled={isReadOnly}
                onCommit={note => runOrSay(app, `Note on ${person.name}`, editPeople, { personIds: [person.id], patch: { note } })}
              />
            </section>
          )}
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

function Many({ open, positions }: { readonly open: OpenPlan; readonly positions: readonly Position[] }) {
  const app = useApp()
  const people = positions.filter(position => position.occupant.kind === 'person').length
  return (
    <div className={styles.inspector}>
      <div className={styles.head}>
        <div className={styles.headText}>
          <h2 className={styles.name}>{plural(positions.length, 'position')}</h2>
          <p className={styles.title}>
            {plural(people, 'person', 'people')}
            {people < positions.length ? `, ${sayCount(positions.length - people)} open` : ''}
          </p>
        </div>
        <CloseInspector />
      </div>
      <div className={styles.acts}>
        <Button
          disabled={open.saved.kind === 'read-only'}
          leftSection={<CornerDownRight size={14} strokeWidth={1.6} aria-hidden="true" />}
          onClick={() => perform(app, moveTo)}
        >
          Move to…
        </Button>
        <span className={styles.space} />
        <MoreActs />
      </div>
      <section className={styles.section}>
        <PositionFields key={positions.map(position => position.id).join()} open={open} positions={positions} />
      </section>
    </div>
  )
}

function MoreActs() {
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <ActionIcon aria-label="More acts">
          <Ellipsis size={16} strokeWidth={1.6} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ActionMenuItems groups={positionMenuGroups()} />
      </Menu.Dropdown>
    </Menu>
  )
}

function CloseInspector() {
  const app = useApp()
  return (
    <ActionIcon size={24} aria-label="Close the inspector" onClick={() => app.view.setState({ selection: new Set() })}>
      <X size={14} strokeWidth={1.6} aria-hidden="true" />
    </ActionIcon>
  )
}

function lastName(name: string): string {
  const words = name.split(' ')
  return name.includes(':') ? name : (words.at(-1) ?? name)
}
