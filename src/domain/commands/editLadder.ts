import { type Editing, editing } from '../change/edit'
import type { LevelId, TrackId } from '../model/ids'
import type { Level, Track } from '../model/ladder'
import { compareOrders, orderAfterAll } from '../model/order'
import type { Plan } from '../model/plan'
import { err, ok } from '../result'
import { refuseBlank, refuseMissingLevel } from './checks'
import type { Command, CommandContext } from './command'
import { levelUsers, replaceLevel } from './levels'
import { patched } from './patching'
import { lineUp } from './placing'
import type { Refusal } from './refusal'

export type LadderEdit =
  /** A new track without an id, otherwise new values for one that is there. */
  | { readonly kind: 'put-track'; readonly id: TrackId | null; readonly track: Omit<Track, 'id' | 'order'> }
  | { readonly kind: 'remove-track'; readonly id: TrackId }
  /** `after`: the level of the same track it stands above; null is the lowest; left out, a new one stands highest and an old one stays. */
  | {
      readonly kind: 'put-level'
      readonly id: LevelId | null
      readonly level: Omit<Level, 'id' | 'order'>
      readonly after?: LevelId | null
    }
  /** Positions on the level refuse it, move to another level, or lose theirs. */
  | { readonly kind: 'remove-level'; readonly id: LevelId; readonly positions: 'refuse' | 'clear' | { readonly moveTo: LevelId } }

export type EditLadder = { readonly edit: LadderEdit }

/** Add, change or remove one track or level of the ladder. */
export const editLadder: Command<EditLadder> = (plan, { edit: wanted }, context) => {
  const edit = editing(plan)
  const refusal = change(edit, plan, wanted, context)
  return refusal ? err(refusal) : ok(edit.change())
}

function change(edit: Editing, plan: Plan, wanted: LadderEdit, context: CommandContext): Refusal | null {
  switch (wanted.kind) {
    case 'put-track':
      return putTrack(edit, plan, wanted, context)
    case 'remove-track':
      return removeTrack(edit, plan, wanted.id)
    case 'put-level':
      return putLevel(edit, plan, wanted, context)
    case 'remove-level':
      return removeLevel(edit, plan, wanted)
  }
}

type Wanted<Kind extends LadderEdit['kind']> = Extract<LadderEdit, { readonly kind: Kind }>

function putTrack(edit: Editing, plan: Plan, { id, track }: Wanted<'put-track'>, { ids }: CommandContext): Refusal | null {
  const before = id === null ? null : plan.tracks.get(id)
  if (before === undefined) return { code: 'missing', what: 'track', id: id ?? '' }
  const blank = refuseBlank(track.name, 'track')
  if (blank) return blank
  const order = orderAfterAll([...plan.tracks.values()].map(other => other.order))
  edit.put('tracks', before ? patched(before, track) : { id: ids<TrackId>('trk'), order, ...track })
  return null
}

function removeTrack(edit: Editing, plan: Plan, trackId: TrackId): Refusal | null {
  if (!plan.tracks.has(trackId)) return { code: 'missing', what: 'track', id: trackId }
  const levels = [...plan.levels.values()].filter(level => level.trackId === trackId).length
  if (levels > 0) return { code: 'track-in-use', trackId, levels }
  edit.remove('tracks', trackId)
  return null
}

function putLevel(edit: Editing, plan: Plan, { id, level, after }: Wanted<'put-level'>, { ids }: CommandContext): Refusal | null {
  const before = id === null ? null : plan.levels.get(id)
  if (before === undefined) return { code: 'missing', what: 'level', id: id ?? '' }
  if (!plan.tracks.has(level.trackId)) return { code: 'missing', what: 'track', id: level.trackId }
  const blank = refuseBlank(level.name, 'level') ?? refuseBlank(level.code, 'level')
  if (blank) return blank
  const namesake = [...plan.levels.values()].find(other => other.id !== id && other.code === level.code)
  if (namesake) return { code: 'code-taken', levelId: namesake.id, levelCode: level.code }

  const staysPut = after === undefined && before?.trackId === level.trackId
  if (staysPut && before) {
    edit.put('levels', patched(before, level))
    return null
  }
  const put: Level = { ...(before ?? { id: ids<LevelId>('lvl'), order: '' }), ...level }
  const others = [...plan.levels.values()].filter(other => other.trackId === level.trackId && other.id !== put.id).sort(compareOrders)
  const below = others.findIndex(other => other.id === after)
  if (after !== undefined && after !== null && below === -1) return { code: 'missing', what: 'level', id: after }
  const sequence = others.toSpliced(after === undefined ? others.length : below + 1, 0, put)
  for (const placed of lineUp(sequence, new Set([put.id]))) edit.put('levels', placed)
  return null
}

function removeLevel(edit: Editing, plan: Plan, { id, positions }: Wanted<'remove-level'>): Refusal | null {
  const missing = refuseMissingLevel(plan, id)
  if (missing) return missing
  const users = levelUsers(plan, id)
  if (users > 0 && positions === 'refuse') return { code: 'level-in-use', levelId: id, positions: users }
  const moveTo = typeof positions === 'object' ? positions.moveTo : null
  if (moveTo === id) return { code: 'level-in-use', levelId: id, positions: users }
  const missingHeir = refuseMissingLevel(plan, moveTo)
  if (missingHeir) return missingHeir
  replaceLevel(edit, plan, id, moveTo)
  edit.remove('levels', id)
  return null
}
