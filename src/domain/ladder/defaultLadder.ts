/** The ladder a new plan starts with: two tracks, to be edited or replaced by the company's own. */
import type { LevelId, TrackId } from '../model/ids'
import type { Band, Level, Track } from '../model/ladder'
import { ordersBetween } from '../model/order'
import type { Plan } from '../model/plan'

type Step = readonly [code: string, name: string, band: Band, scope: string]

const individual: readonly Step[] = [
  ['E1', 'Junior engineer', 'junior', 'Finishes well-described tasks with help, and learns how the team builds, tests and ships.'],
  ['E2', 'Engineer', 'mid', 'Delivers features alone from a clear goal, and asks early when the goal is not.'],
  ['E3', 'Senior engineer', 'senior', 'Owns a part of the system from design to operation, and makes the engineers beside them better.'],
  ['E4', 'Staff engineer', 'staff', 'Sets technical direction across several teams and brings them along without managing them.'],
  ['E5', 'Principal engineer', 'principal', 'Decides with the leadership what the company builds on, and answers for it over years.'],
]

const management: readonly Step[] = [
  ['M1', 'Engineering manager', 'manager', 'Leads one team: its people, its delivery and its hiring.'],
  ['M2', 'Senior engineering manager', 'senior-manager', 'Leads a large or difficult team, or two, and grows its next leads.'],
  ['M3', 'Director', 'director', 'Leads several teams through their managers, and shapes how they are cut and staffed.'],
  ['M4', 'VP', 'vp', 'Leads the whole of engineering, and answers for its cost, its pace and its people.'],
]

/** The id of a level of the default ladder by its code, such as `E3`. */
export function defaultLevelId(code: string): LevelId {
  // The ids of the default ladder are made here and nowhere else.
  return `lvl_${code}` as LevelId
}

export function defaultLadder(): Pick<Plan, 'tracks' | 'levels'> {
  const tracks: readonly (readonly [Track, readonly Step[]])[] = [
    [{ id: 'trk_individual' as TrackId, name: 'Individual contributor', kind: 'individual', order: 'a0' }, individual],
    [{ id: 'trk_management' as TrackId, name: 'Management', kind: 'management', order: 'a1' }, management],
  ]
  const levels = tracks.flatMap(([track, steps]) => {
    const orders = ordersBetween(null, null, steps.length)
    return steps.map(([code, name, band, scope], at): Level => {
      return { id: defaultLevelId(code), trackId: track.id, code, name, band, order: orders[at] ?? '', scope }
    })
  })
  return { tracks: new Map(tracks.map(([track]) => [track.id, track])), levels: new Map(levels.map(level => [level.id, level])) }
}
