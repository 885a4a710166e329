/** The plan's teams: name, type, parent, colour and how many are in each. */
import { Button, TextInput } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { addTeam } from '@/domain/commands'
import type { TeamId } from '@/domain/model/ids'
import type { Team } from '@/domain/model/team'
import { teamsUnder } from '@/domain/queries/teams'
import { runOrSay } from '../actions/run'
import { Dialog } from '../components/Dialog'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import styles from './dialogs.module.css'
import { TeamRow } from './TeamRow'

export function Teams({ open, onClose }: { readonly open: OpenPlan; readonly onClose: () => void }) {
  const app = useApp()
  const [name, setName] = useState('')
  const rows = nested(open, null, 0)
  const isReadOnly = open.saved.kind === 'read-only'
  const add = (): void => {
    if (runOrSay(app, `Add the team ${name.trim()}`, addTeam, { name: name.trim() })) setName('')
  }
  return (
    <Dialog title="Teams" size={640} onClose={onClose}>
      {rows.length === 0 && <p className={styles.note}>No teams yet. Add the first below, then choose it in a position’s inspector.</p>}
      <ul className={`${styles.rows} ${styles.scroll}`}>
        {rows.map(({ team, depth }) => (
          <TeamRow key={team.id} open={open} team={team} depth={depth} isReadOnly={isReadOnly} />
        ))}
      </ul>
      <div className={styles.row}>
        <TextInput
          data-autofocus={!isReadOnly || undefined}
          className={styles.grow}
          aria-label="Name of a new team"
          placeholder="New team"
          value={name}
          disabled={isReadOnly}
          onChange={event => setName(event.currentTarget.value)}
          onKeyDown={event => event.key === 'Enter' && name.trim() !== '' && add()}
        />
        <Button
          leftSection={<Plus size={14} strokeWidth={1.6} aria-hidden="true" />}
          disabled={name.trim() === '' || isReadOnly}
          onClick={add}
        >
          Add team
        </Button>
      </div>
    </Dialog>
  )
}

function nested(open: OpenPlan, parentId: TeamId | null, depth: number): readonly { readonly team: Team; readonly depth: number }[] {
  return teamsUnder(open.plan, parentId).flatMap(team => [{ team, depth }, ...nested(open, team.id, depth + 1)])
}
