/** One team of the plan: its name above, its type and parent quietly below. */
import { ActionIcon, ColorSwatch, Menu, Select } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { editTeam, removeTeam, type TeamPatch } from '@/domain/commands'
import { type Team, teamColours, teamTypes } from '@/domain/model/team'
import { teamMembers, teamsUnder } from '@/domain/queries/teams'
import { runOrSay } from '../actions/run'
import { plural } from '../components/format'
import { useApp } from '../frame/useApp'
import { teamTypeNames } from '../inspector/words'
import type { OpenPlan } from '../session/app'
import dialog from './dialogs.module.css'
import styles from './TeamRow.module.css'

const colours = Array.from({ length: teamColours }, (_, index) => index + 1)
/** Mantine's options are texts; ids and types are never empty. */
const none = ''

type Props = { readonly open: OpenPlan; readonly team: Team; readonly depth: number; readonly isReadOnly: boolean }

export function TeamRow({ open, team, depth, isReadOnly }: Props) {
  const app = useApp()
  const [name, setName] = useState(team.name)
  useEffect(() => setName(team.name), [team.name])
  const edit = (label: string, patch: TeamPatch): boolean => runOrSay(app, label, editTeam, { teamId: team.id, patch })
  const rename = (): void => {
    if (name.trim() !== team.name && !edit(`Rename the team ${team.name}`, { name: name.trim() })) setName(team.name)
  }
  const below = new Set(teamsBelow(open, team))
  const parents = [...open.plan.teams.values()].filter(other => other.id !== team.id && !below.has(other))
  return (
    <li className={styles.row} style={{ paddingInlineStart: depth * 20 }}>
      {/* A dialog cuts off what is larger than itself. */}
      <Menu width={176} closeOnItemClick withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={`Colour of ${team.name}`} disabled={isReadOnly}>
            <Colour colour={team.colour} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {colours.map(colour => (
            <Menu.Item
              key={colour}
              leftSection={<Colour colour={colour} />}
              onClick={() => edit(`Change the colour of ${team.name}`, { colour })}
            >
              Colour {colour}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <input
        className={styles.name}
        aria-label={`Name of ${team.name}`}
        value={name}
        disabled={isReadOnly}
        onChange={event => setName(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={event => event.key === 'Enter' && rename()}
      />
      <span className={dialog.quiet}>{plural(teamMembers(open.plan, team.id).length, 'member')}</span>
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
      <span className={styles.below}>
        <Quiet
          label={`Type of ${team.name}`}
          isDisabled={isReadOnly}
          value={team.type ?? none}
          data={[{ value: none, label: 'No type' }, ...teamTypes.map(value => ({ value, label: teamTypeNames[value] }))]}
          // The options' values are the types.
          onChoose={value => edit(`Change the type of ${team.name}`, { type: value === none ? null : (value as Team['type']) })}
        />
        <Quiet
          label={`Parent of ${team.name}`}
          isDisabled={isReadOnly}
          value={team.parentId ?? none}
          data={[{ value: none, label: 'No parent' }, ...parents.map(other => ({ value: other.id, label: `Part of ${other.name}` }))]}
          // The options' values are ids of teams.
          onChoose={value => edit(`Move the team ${team.name}`, { parentId: value === none ? null : (value as Team['parentId']) })}
        />
      </span>
    </li>
  )
}

function Colour({ colour }: { readonly colour: number }) {
  return <ColorSwatch size={14} radius={3} withShadow={false} color={`var(--team-${colour})`} component="span" />
}

type QuietProps = {
  readonly label: string
  readonly value: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly isDisabled: boolean
  readonly onChoose: (value: string) => void
}

function Quiet({ label, value, data, isDisabled, onChoose }: QuietProps) {
  return (
    <Select
      aria-label={label}
      variant="unstyled"
      classNames={{ root: styles.select ?? '', input: styles.selectInput ?? '' }}
      data={data.map(option => ({ ...option }))}
      value={value}
      disabled={isDisabled}
      comboboxProps={{ width: 240, position: 'bottom-start' }}
      rightSectionWidth={20}
      onChange={chosen => chosen !== null && chosen !== value && onChoose(chosen)}
    />
  )
}

/** Teams inside a team, at any depth: none of them can hold it. */
function teamsBelow(open: OpenPlan, team: Team): readonly Team[] {
  return teamsUnder(open.plan, team.id).flatMap(child => [child, ...teamsBelow(open, child)])
}
