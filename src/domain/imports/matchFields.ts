/** Which column is which field, by header and content. Managers are matched apart, since their values point at other columns. */
import { payPeriodOf } from './amounts'
import { type ColumnProfile, isNearlyUnique } from './profile'
import type { Confidence, ImportField } from './types'

export type FieldMatch = { readonly field: ImportField; readonly confidence: Confidence; readonly why: string }

/** Fields that several columns may hold. */
export const sharedFields: ReadonlySet<ImportField> = new Set(['custom', 'leave-out', 'note', 'dottedManager'])

const payBand = /(?:^| )(?:min|max|minimum|maximum|low|high|mid|midpoint|band|range|from|to|von|bis)(?: |$)/

/** Whether the cells of a column can be the field its header suggests. */
function contentAllows(field: ImportField, profile: ColumnProfile): boolean {
  switch (field) {
    case 'id':
      return isNearlyUnique(profile) || profile.values.size >= profile.filled * 0.6
    case 'startDate':
    case 'endDate':
      return profile.dates >= 0.5 || profile.sampled.every(cell => /^\d{5}(?:\.\d+)?$/.test(cell))
    case 'pay':
      return profile.numbers >= 0.5 && !payBand.test(profile.words)
    case 'fte':
      return profile.sampled.filter(cell => /\d/.test(cell)).length >= profile.sampled.length * 0.5
    case 'payPeriod':
      return [...profile.values].every(value => payPeriodOf(value) !== null)
    case 'title':
    case 'team':
    case 'name':
    case 'givenName':
    case 'familyName':
      return profile.numbers < 0.5 && profile.emails < 0.5
    case 'email':
      return profile.numbers < 0.5
    case 'timeZone':
      return profile.values.size <= 60
    case 'status':
      return profile.values.size <= 20
    default:
      return true
  }
}

/** Matches by the dictionary, best alias first, each field once. `taken` are columns that the user settled. */
export function matchByHeader(profiles: readonly ColumnProfile[], taken: ReadonlyMap<number, ImportField>): Map<number, FieldMatch> {
  const matches = new Map<number, FieldMatch>()
  const used = new Set<ImportField>([...taken.values()].filter(field => !sharedFields.has(field)))
  const claims = profiles
    .filter(profile => !taken.has(profile.column) && profile.filled > 0)
    .flatMap(profile => profile.meanings.map(meaning => ({ profile, ...meaning })))
    .filter(claim => claim.field !== 'manager' && contentAllows(claim.field, claim.profile))
    .sort((left, right) => claimRank(left) - claimRank(right) || left.profile.column - right.profile.column)
  for (const { profile, field, isStrong } of claims) {
    if (matches.has(profile.column) || (used.has(field) && !sharedFields.has(field))) continue
    used.add(field)
    matches.set(profile.column, matchOf(profile, field, isStrong))
  }
  settleNames(profiles, matches, taken)
  return matches
}

function claimRank(claim: { readonly isStrong: boolean; readonly rank: number; readonly profile: ColumnProfile }): number {
  // A column that is mostly blank gives way to a fuller one with a worse name.
  return claim.rank + (claim.isStrong ? 0 : 10_000)
}

function matchOf(profile: ColumnProfile, field: ImportField, isStrong: boolean): FieldMatch {
  if (field === 'leave-out') return { field, confidence: 'sure', why: 'personal data that a plan does not need' }
  if (field === 'email' && profile.emails < 0.5) return { field, confidence: 'likely', why: 'not written as e-mail addresses' }
  return { field, confidence: isStrong ? 'sure' : 'likely', why: '' }
}

/** `Name` in single words is the half of a name that has no column of its own; `Nom` alone, in several words, is a whole name. */
function settleNames(profiles: readonly ColumnProfile[], matches: Map<number, FieldMatch>, taken: ReadonlyMap<number, ImportField>): void {
  const of = (field: ImportField): ColumnProfile | undefined =>
    profiles.find(profile => (taken.get(profile.column) ?? matches.get(profile.column)?.field) === field)
  const [name, given, family] = [of('name'), of('givenName'), of('familyName')]
  if (!name && !given && family && family.spaced > 0.5 && !taken.has(family.column)) {
    matches.set(family.column, { field: 'name', confidence: 'likely', why: 'first and last names in one' })
  }
  if (name && given && !family && name.spaced < 0.5 && !taken.has(name.column)) {
    matches.set(name.column, { field: 'familyName', confidence: 'sure', why: `family names: first names stand in ${given.header}` })
  }
  if (!name || !family || taken.has(name.column)) return
  if (!given && name.spaced < 0.5) {
    matches.set(name.column, { field: 'givenName', confidence: 'sure', why: `first names: family names stand in ${family.header}` })
  }
}

const loginWords = /(?:^| )(?:login|log on|logon|user ?name|account|sam account name|network id)(?: |$)/

/** Matches by content alone, for what the headers leave open: e-mail addresses, names, and names made of logins. */
export function matchByContent(
  profiles: readonly ColumnProfile[],
  matches: Map<number, FieldMatch>,
  taken: ReadonlyMap<number, ImportField>,
  hasHeader: boolean,
): void {
  const isOpen = (profile: ColumnProfile): boolean => !taken.has(profile.column) && !matches.has(profile.column) && profile.filled > 0
  const has = (...fields: ImportField[]): boolean =>
    profiles.some(profile => fields.includes(taken.get(profile.column) ?? matches.get(profile.column)?.field ?? 'custom'))
  const found = (profile: ColumnProfile | undefined, match: FieldMatch): void => {
    if (profile) matches.set(profile.column, match)
  }

  if (!has('email')) {
    const emails = profiles.find(profile => isOpen(profile) && profile.emails > 0.8 && isNearlyUnique(profile))
    found(emails, { field: 'email', confidence: 'likely', why: 'written as e-mail addresses' })
  }
  if (!has('name', 'givenName', 'familyName', 'preferredName')) {
    const login = profiles.find(
      profile => isOpen(profile) && isNearlyUnique(profile) && (loginWords.test(profile.words) || looksLikeLogins(profile)),
    )
    const named = hasHeader ? undefined : profiles.find(profile => isOpen(profile) && looksLikeNames(profile))
    if (named) found(named, { field: 'name', confidence: 'please-check', why: 'written as names' })
    else found(login, { field: 'name', confidence: 'likely', why: '' })
  }
  if (!hasHeader && !has('id')) {
    const first = profiles.find(profile => isOpen(profile) && isNearlyUnique(profile) && profile.spaced === 0 && profile.dates < 0.5)
    found(first, { field: 'id', confidence: 'please-check', why: 'different in every row' })
  }
}

function looksLikeLogins(profile: ColumnProfile): boolean {
  return profile.sampled.filter(cell => /^[^\s\\]+\\[^\s\\]+$/.test(cell)).length > profile.sampled.length * 0.8
}

function looksLikeNames(profile: ColumnProfile): boolean {
  const named = profile.sampled.filter(cell => /^\p{Lu}[\p{L}'’.-]+,?(?: \p{L}[\p{L}'’.-]*){1,4}$/u.test(cell)).length
  return named > profile.sampled.length * 0.8 && isNearlyUnique(profile)
}
