/** What the chart can be coloured by, and what can stand on a card: fixed fields, and the columns an import brought. */
import type { Plan } from '@/domain/model/plan'
import type { CardFieldKind, ColourBy } from '@/domain/scene/types'

type Columns = Pick<Plan, 'customFields'>

export type ColourChoice = { readonly label: string; readonly colourBy: ColourBy }

const customColumns = (plan: Columns) => [...plan.customFields.values()].sort((left, right) => (left.order < right.order ? -1 : 1))

export function colourChoices(plan: Columns): readonly ColourChoice[] {
  return [
    { label: 'Level band', colourBy: { kind: 'band' } },
    { label: 'Team', colourBy: { kind: 'team' } },
    { label: 'Location', colourBy: { kind: 'location' } },
    { label: 'Status', colourBy: { kind: 'status' } },
    ...customColumns(plan).map(({ id, name }) => ({ label: name, colourBy: { kind: 'custom', fieldId: id } as const })),
  ]
}

export function isSameColour(left: ColourBy, right: ColourBy): boolean {
  return left.kind === 'custom' ? right.kind === 'custom' && right.fieldId === left.fieldId : left.kind === right.kind
}

export type CardFieldChoice = { readonly field: CardFieldKind; readonly label: string }

export function cardFieldChoices(plan: Columns): readonly CardFieldChoice[] {
  return [
    { field: 'roll-up', label: 'Everyone below' },
    { field: 'reports', label: 'Direct reports' },
    { field: 'team', label: 'Team' },
    { field: 'location', label: 'Location' },
    { field: 'fte', label: 'FTE' },
    { field: 'level-name', label: 'Level in words' },
    { field: 'role-type', label: 'Role type' },
    { field: 'hired', label: 'Hired on' },
    { field: 'email', label: 'E-mail' },
    { field: 'external-id', label: 'Id in the HR system' },
    { field: 'pay', label: 'Pay' },
    { field: 'cost', label: 'Cost of everyone below' },
    ...customColumns(plan).map(({ id, name }) => ({ field: `custom:${id}` as const, label: name })),
  ]
}
