/** The fields of one or many positions. A field in which they differ says Mixed; what is typed there goes to all of them. */
import { editPositions, type PositionPatch, positionMember, sayRefusal, setMemberships } from '@/domain/commands'
import type { LevelId, TeamId } from '@/domain/model/ids'
import { majorOf } from '@/domain/model/money'
import { mentionOf } from '@/domain/model/names'
import { type Position, type RoleType, roleTypes } from '@/domain/model/position'
import { settingsId } from '@/domain/model/settings'
import { levelOf } from '@/domain/queries/levels'
import { mainTeamOf } from '@/domain/queries/teams'
import { teamToken } from '@/domain/scene/colours'
import { roleTypeNames } from '@/domain/scene/fields'
import { plural, sayFte, sayMoney } from '../components/format'
import { LevelBadge } from '../components/LevelBadge'
import { Swatch } from '../components/Swatch'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import { InlineSelect } from './InlineSelect'
import { InlineText } from './InlineText'
import { parseDate, parseMoney, parseShare } from './parse'
import { ReportsTo } from './ReportsTo'
import { teamTypeNames } from './words'

type Props = { readonly open: OpenPlan; readonly positions: readonly Position[] }

/** The value all of them have; `null` when they differ. */
function common<Value>(positions: readonly Position[], pick: (position: Position) => Value): { readonly value: Value } | null {
  const [first, ...rest] = positions
  if (!first) return null
  const value = pick(first)
  return rest.every(position => pick(position) === value) ? { value } : null
}

export function PositionFields({ open, positions }: Props) {
  const app = useApp()
  const { plan } = open
  const ids = positions.map(position => position.id)
  const [first] = positions
  if (!first) return null
  const whom = positions.length === 1 ? mentionOf(plan, first.id) : plural(positions.length, 'position')
  const isReadOnly = open.saved.kind === 'read-only'
  const currency = plan.settings.get(settingsId)?.currency ?? 'EUR'

  const edit = (what: string, patch: PositionPatch): string | null => {
    const result = app.run(`Change the ${what} of ${whom}`, editPositions, { positionIds: ids, patch })
    return result.ok ? null : sayRefusal(plan, result.reason)
  }
  const text = (pick: (position: Position) => string | null) => ({
    value: common(positions, pick)?.value ?? '',
    isMixed: common(positions, pick) === null,
  })
  const title = text(position => position.title)
  const location = text(position => position.location)
  const fte = text(position => String(position.fte))
  const budget = text(position => (position.budget ? String(majorOf(position.budget)) : ''))
  const startsOn = text(position => position.startsOn)
  const endsOn = text(position => position.endsOn)
  const requisition = text(position => position.externalId)
  const levelId = common(positions, position => position.level?.levelId ?? null)
  const roleType = common(positions, position => position.roleType)
  const teamId = common(positions, position => mainTeamOf(plan, position.id)?.id ?? null)
  const team = teamId?.value ? plan.teams.get(teamId.value) : undefined
  const level = levelOf(plan, first)
  const isOneGuess = positions.length === 1 && first.level?.certainty === 'guessed'
  const places = [...new Set([...plan.positions.values()].flatMap(position => position.location ?? []))].sort()
  const levels = [...plan.levels.values()].sort(
    (left, right) => compareText(left.trackId, right.trackId) || compareText(left.order, right.order),
  )
  const teams = [...plan.teams.values()].sort((left, right) => compareText(left.name, right.name))

  return (
    <>
      {positions.length === 1 && <ReportsTo open={open} position={first} />}
      <InlineText
        label="Title"
        value={title.value}
        placeholder={title.isMixed ? 'Mixed' : 'No title'}
        isDisabled={isReadOnly}
        onCommit={value => edit('title', { title: value.trim() })}
      />
      <InlineSelect
        label="Team"
        value={teamId?.value ?? null}
        placeholder={teamId === null ? 'Mixed' : 'No team'}
        isDisabled={isReadOnly}
        sign={team && <Swatch token={teamToken(team)} />}
        {...(team?.type ? { hint: teamTypeNames[team.type].toLowerCase() } : {})}
        none="No team"
        options={teams.map(other => ({ value: other.id, label: other.name, sign: <Swatch token={teamToken(other)} /> }))}
        onChoose={value => {
          // The option's value is a team's id.
          const result = app.run(`Change the team of ${whom}`, setMemberships, {
            members: ids.map(positionMember),
            change: { kind: 'main-team', teamId: value as TeamId | null },
          })
          if (!result.ok) app.say(sayRefusal(plan, result.reason))
        }}
      />
      <InlineSelect
        label="Role type"
        value={roleType?.value ?? null}
        placeholder={roleType === null ? 'Mixed' : 'None'}
        isDisabled={isReadOnly}
        none="None"
        options={roleTypes.map(value => ({ value, label: roleTypeNames[value] }))}
        // The options' values are the role types.
        onChoose={value => edit('role type', { roleType: value as RoleType | null })}
      />
      <InlineSelect
        label="Level"
        value={levelId?.value ?? null}
        placeholder={levelId === null ? 'Mixed' : 'No level'}
        isDisabled={isReadOnly}
        sign={levelId?.value ? <LevelBadge level={level} isGuessed={isOneGuess} /> : undefined}
        {...(isOneGuess ? { hint: 'guessed' } : {})}
        none="No level"
        options={levels.map(other => ({ value: other.id, label: other.name, sign: <LevelBadge level={other} /> }))}
        // The options' values are ids of levels.
        onChoose={value => edit('level', { level: value === null ? null : { levelId: value as LevelId, certainty: 'confirmed' } })}
      />
      <InlineText
        label="Location"
        value={location.value}
        placeholder={location.isMixed ? 'Mixed' : 'No location'}
        suggestions={places}
        isDisabled={isReadOnly}
        onCommit={value => edit('location', { location: value.trim() || null })}
      />
      <InlineText
        label="FTE"
        value={fte.value}
        {...(fte.isMixed ? {} : { shown: sayFte(first.fte) })}
        placeholder="Mixed"
        isDisabled={isReadOnly}
        onCommit={value => {
          const share = parseShare(value)
          return share.ok ? edit('FTE', { fte: share.value }) : share.reason
        }}
      />
      <InlineText
        label="Budget"
        value={budget.value}
        {...(budget.isMixed || first.budget === null ? {} : { shown: `${sayMoney(first.budget)} a year` })}
        placeholder={budget.isMixed ? 'Mixed' : 'No budget'}
        suffix={`${currency} a year`}
        isDisabled={isReadOnly}
        onCommit={value => {
          const money = parseMoney(value, first.budget?.currency ?? currency)
          return money.ok ? edit('budget', { budget: money.value }) : money.reason
        }}
      />
      <InlineText
        label="Starts"
        type="date"
        value={startsOn.value}
        placeholder={startsOn.isMixed ? 'Mixed' : 'Open'}
        isDisabled={isReadOnly}
        onCommit={value => {
          const date = parseDate(value)
          return date.ok ? edit('start', { startsOn: date.value }) : date.reason
        }}
      />
      <InlineText
        label="Closes"
        type="date"
        value={endsOn.value}
        placeholder={endsOn.isMixed ? 'Mixed' : 'Never'}
        isDisabled={isReadOnly}
        onCommit={value => {
          const date = parseDate(value)
          return date.ok ? edit('end', { endsOn: date.value }) : date.reason
        }}
      />
      <InlineText
        label="Position id"
        value={requisition.value}
        placeholder={requisition.isMixed ? 'Mixed' : 'None'}
        isDisabled={isReadOnly}
        onCommit={value => edit('position id', { externalId: value.trim() || null })}
      />
    </>
  )
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
