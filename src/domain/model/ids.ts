/** Ids are text, ours, and branded by what they name. An id from an HR system is a field (`externalId`), never a key. */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type PositionId = Branded<'position'>
export type PersonId = Branded<'person'>
export type TeamId = Branded<'team'>
export type MembershipId = Branded<'membership'>
export type TrackId = Branded<'track'>
export type LevelId = Branded<'level'>
export type DottedLineId = Branded<'dotted-line'>
export type CustomFieldId = Branded<'custom-field'>
export type ScenarioId = Branded<'scenario'>
export type EditId = Branded<'edit'>
export type ActId = Branded<'act'>
export type InitiativeId = Branded<'initiative'>
export type JobShareId = Branded<'job-share'>
/** SHA-256 of a photo's bytes, in hexadecimal: photos are content-addressed and kept beside the plan. */
export type PhotoId = Branded<'photo'>
export type SettingsId = Branded<'settings'>

export type IdPrefix = 'pos' | 'per' | 'team' | 'mem' | 'trk' | 'lvl' | 'dot' | 'fld' | 'scn' | 'act' | 'ini' | 'job'

/** Where new ids come from. The domain has no dice: the caller passes a source, so a run can be repeated. */
export type IdSource = <Id extends string>(prefix: IdPrefix) => Id

/** An id source that counts: for tests, samples and imports, where the same input must give the same plan. */
export function countingIds(start = 1): IdSource {
  let next = start
  // The prefix says which table the id is for; the brand is the caller's claim.
  return <Id extends string>(prefix: IdPrefix) => `${prefix}_${String(next++).padStart(5, '0')}` as Id
}
