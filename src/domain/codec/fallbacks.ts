/**
 * What a field gets when a file has nothing readable for it. A field without a fallback is one a record is meaningless without: such a
 * record is left out. An empty `order` or `trackId` is filled by the repair of references, which knows the neighbours.
 */
import { blankPerson, blankPosition } from '../model/blank'
import { usualSettings } from '../model/emptyPlan'
import type { PersonId, PositionId } from '../model/ids'
import type { RecordOf, TableName } from '../model/plan'

const { id: _person, ...person } = blankPerson('' as PersonId, 'Unnamed person')
const { id: _position, ...position } = blankPosition('' as PositionId, '')
const always = { startsOn: null, endsOn: null }

export const fallbacks = {
  settings: usualSettings,
  tracks: { name: 'Unnamed track', kind: 'individual', order: '' },
  levels: { trackId: '', code: '', name: 'Unnamed level', band: 'mid', order: '', scope: '' },
  customFields: { name: 'Unnamed column', order: '' },
  teams: { name: 'Unnamed team', parentId: null, type: null, order: '', colour: 1, ...always },
  people: person,
  positions: position,
  memberships: { allocation: 1, ...always },
  dottedLines: { type: 'functional', share: null, ...always },
  initiatives: { name: 'Unnamed initiative' },
  scenarios: { name: 'Unnamed scenario', status: 'draft', note: '', createdOn: null, parentId: null, ancestorId: null, frozen: false },
  scenarioEdits: { act: 'act_recovered', seq: 0, reason: null, initiativeId: null },
} satisfies { readonly [Table in TableName]: { readonly [Field in keyof RecordOf<Table>]?: unknown } }
