/** The plan's teams: name, type, parent, colour and how many are in each. */
import { ActionIcon, Button, ColorSwatch, Menu, Select, TextInput } from '@mantine/core'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { addTeam, editTeam, removeTeam } from '@/domain/commands'
import type { TeamId } from '@/domain/model/ids'
import { type Team, type TeamType, teamTypes } from '@/domain/model/team'
import { teamMembers, teamsUnder } from '@/domain/queries/teams'
import { runOrSay } from '../actions/run'
import { Dialog } from '../components/Dialog'
import { plural } from '../components/format'
import { useApp } from '../frame/useApp'
import { teamTypeNames } from '../inspector/words'
import type { OpenPlan } from '../session/app'
import styles from './dialogs.module.css'

const colours = Array.from({ length: 12 }, (_, index) => index + 1)

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

function TeamRow({
  open,
  team,
  depth,
  isReadOnly,
}: {
  readonly open: OpenPlan
  readonly team: Team
  readonly depth: number
  readonly isReadOnly: boolean
}) {
  const app = useApp()
  const [name, setName] = useState(team.name)
  const members = teamMembers(open.plan, team.id).length
  const rename = (): void => {
    if (name.trim() === team.name) return
    if (!runOrSay(app, `Rename the team ${team.name}`, editTeam, { teamId: team.id, patch: { name: name.trim() } })) setName(team.name)
  }
  return (
    <li className={styles.row} style={{ paddingLeft: depth * 20 }}>
      <Menu width={176} closeOnItemClick>
        <Menu.Target>
          <ActionIcon aria-label={`Colour of ${team.name}`} disabled={isReadOnly}>
            <ColorSwatch size={14} radius={3} withShadow={false} color={`var(--team-${team.colour})`} component="span" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {colours.map(colour => (
            <Menu.Item
              key={colour}
              leftSection={<ColorSwatch size={14} radius={3} withShadow={false} color={`var(--team-${colour})`} component="span" />}
              onClick={() => runOrSay(app, `Change the colour of ${team.name}`, editTeam, { teamId: team.id, patch: { colour } })}
            >
              Colour {colour}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <TextInput
        className={styles.grow}
        aria-label={`Name of ${team.name}`}
        value={name}
        disabled={isReadOnly}
        onChange={event => setName(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={event => event.key === 'Enter' && rename()}
      />
      <Select
        w={176}
        aria-label={`Type of ${team.name}`}
        placeholder="No type"
        clearable
        disabled={isReadOnly}
        value={team.type}
        data={teamTypes.map(value => ({ value, label: teamTypeNames[value] }))}
        onChange={value =>
          runOrSay(app, `Change the type of ${team.name}`, editTeam, { teamId: team.id, patch: { type: value as TeamType | null } })
        }
      />
      <Select
        w={150}
        aria-label={`Parent of ${team.name}`}
        placeholder="No parent"
        clearable
        disabled={isReadOnly}
        value={team.parentId}
        data={[...open.plan.teams.values()].filter(other => other.id !== team.id).map(other => ({ value: other.id, label: other.name }))}
        onChange={value =>
          runOrSay(app, `Move the team ${team.name}`, editTeam, { teamId: team.id, patch: { parentId: value as TeamId | null } })
        }
      />
      <span className={styles.quiet}>{plural(members, 'member')}</span>
      <ActionIcon
        aria-label={`Remove the team ${team.name}`}
        disabled={isReadOnly}
        onClick={() => {
          if (runOrSay(app, `Remove the team ${team.name}`, removeTeam, { teamId: team.id, goesTo: 'parent' }))
            app.say(`Removed the team ${team.name}. Its members keep their positions.`, true)
        }}
      >
        <Trash2 size={14} strokeWidth={1.6} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}

function nested(open: OpenPlan, parentId: TeamId | null, depth: number): readonly { readonly team: Team; readonly depth: number }[] {
  return teamsUnder(open.plan, parentId).flatMap(team => [{ team, depth }, ...nested(open, team.id, depth + 1)])
}
