/** The plans, latest edited first. */
import { ActionIcon, Button, Menu, TextInput } from '@mantine/core'
import { Ellipsis, Plus, Search } from 'lucide-react'
import { useState } from 'react'
import type { PlanSummary } from '../persistence/port'
import type { HomeActs } from './acts'
import { DropZone } from './DropZone'
import { MoveAllPlans } from './MoveAllPlans'
import { OpenFile } from './OpenFile'
import { PlanCard } from './PlanCard'
import styles from './PlanShelf.module.css'

/** With this many plans one is looked for rather than seen. */
const many = 7

type Props = { readonly plans: readonly PlanSummary[]; readonly now: number; readonly acts: HomeActs }

export function PlanShelf({ plans, now, acts }: Props) {
  const [sought, setSought] = useState('')
  const [isMovingAll, setMovingAll] = useState(false)
  const words = sought.trim().toLowerCase()
  const found = words === '' ? plans : plans.filter(plan => plan.name.toLowerCase().includes(words))
  return (
    <>
      <div className={styles.bar}>
        <h1 className={styles.heading}>Plans</h1>
        {plans.length >= many && (
          <>
            <TextInput
              className={styles.search}
              type="search"
              placeholder="Find a plan"
              aria-label="Find a plan"
              leftSection={<Search size={14} strokeWidth={1.6} aria-hidden="true" />}
              value={sought}
              onChange={event => setSought(event.currentTarget.value)}
            />
            <Button onClick={acts.chooseExport}>Import…</Button>
          </>
        )}
        <OpenFile acts={acts} now={now} />
        <Button variant="filled" leftSection={<Plus size={14} strokeWidth={1.6} aria-hidden="true" />} onClick={acts.createEmpty}>
          New plan
        </Button>
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <ActionIcon aria-label="More for all plans">
              <Ellipsis size={16} strokeWidth={1.6} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setMovingAll(true)}>Save all plans to one file…</Menu.Item>
            <Menu.Item onClick={acts.restoreAll}>Add plans from such a file…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {found.length === 0 ? (
        <p className={styles.none} role="status">
          No plan is called “{sought.trim()}”.
        </p>
      ) : (
        <ul className={styles.plans} aria-label="Plans">
          {found.map(plan => (
            <PlanCard
              key={plan.planId}
              plan={plan}
              now={now}
              onOpen={() => acts.open(plan)}
              onRename={name => acts.rename(plan, name)}
              onDuplicate={() => acts.duplicate(plan)}
              onDelete={() => acts.remove(plan)}
              onSalvage={() => acts.salvage(plan)}
            />
          ))}
        </ul>
      )}
      <div className={styles.drop}>
        <DropZone isMain={false} onChoose={acts.chooseExport} />
      </div>
      {isMovingAll && (
        <MoveAllPlans
          plans={plans}
          onClose={() => setMovingAll(false)}
          onSave={() => {
            setMovingAll(false)
            void acts.saveAll()
          }}
        />
      )}
    </>
  )
}
