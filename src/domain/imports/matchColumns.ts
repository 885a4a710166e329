/** Takes each column for a field: what the user settled, then managers and what they refer to, then headers and content. */
import { bothReadings, type Options, optionsFor, withFullWeek } from './columnOptions'
import { readDates } from './dates'
import type { PeopleTable } from './joinTables'
import { type FieldMatch, matchByContent, matchByHeader, sharedFields } from './matchFields'
import { fitOf, fitsAgree, isManagerHeader, looksLikeManagers, type ManagerFit, targetsOf } from './matchManager'
import { nameKey } from './names'
import { type ColumnProfile, isNearlyUnique, profileColumns } from './profile'
import { managerQuestion, questionOf } from './questions'
import type { ColumnMatch, DateOrder, ImportChoices, ImportField, ImportQuestion } from './types'

export type Matching = { readonly columns: readonly ColumnMatch[]; readonly questions: readonly ImportQuestion[] }

export function matchColumns(people: PeopleTable, choices: ImportChoices): Matching {
  const profiles = profileColumns(people.header, people.rows)
  const taken = new Map<number, ImportField>()
  for (const profile of profiles) {
    const field = choices.columns[profile.key]?.field
    if (field) taken.set(profile.column, field)
  }
  const matches = matchByHeader(people.hasHeader ? profiles : profiles.map(profile => ({ ...profile, meanings: [] })), taken)
  for (const [column, file] of people.named) {
    if (!taken.has(column)) matches.set(column, { field: 'leave-out', confidence: 'sure', why: `named by ${file}` })
  }
  const nameKeys = nameKeysOf(people.rows, profiles, matches, taken)
  const manager = chooseManager(profiles, people, nameKeys, taken, choices)
  for (const [column, match] of manager.matches) if (!taken.has(column)) matches.set(column, match)
  if (manager.fit) settleTarget(manager.fit, profiles, matches, taken)
  matchByContent(profiles, matches, taken, people.hasHeader)

  const questions: ImportQuestion[] = manager.question ? [manager.question] : []
  const orders = datesShown(profiles, matches, taken)
  const columns = profiles.map(profile => {
    const column = columnOf(profile, taken.get(profile.column), matches.get(profile.column), choices, orders, manager.fit, people.header)
    const example = column.ambiguous
    if (example !== undefined) questions.push(dateQuestion(profile, example, choices))
    return column.match
  })
  return { columns: withFullWeek(eachFieldOnce(columns, choices)).map(column => withAnswers(column, choices)), questions }
}

/** Every row's name as a key, from the columns matched so far. */
function nameKeysOf(
  rows: PeopleTable['rows'],
  profiles: readonly ColumnProfile[],
  matches: ReadonlyMap<number, FieldMatch>,
  taken: ReadonlyMap<number, ImportField>,
): string[] {
  const of = (field: ImportField): number =>
    profiles.find(profile => (taken.get(profile.column) ?? matches.get(profile.column)?.field) === field)?.column ?? -1
  const [name, given, family] = [of('name'), of('givenName'), of('familyName')]
  return rows.map(row => nameKey(name >= 0 ? (row[name] ?? '') : `${row[given] ?? ''} ${row[family] ?? ''}`))
}

type ManagerChoice = {
  readonly fit: ManagerFit | null
  readonly matches: ReadonlyMap<number, FieldMatch>
  readonly question: ImportQuestion | null
}

function chooseManager(
  profiles: readonly ColumnProfile[],
  people: PeopleTable,
  nameKeys: readonly string[],
  taken: ReadonlyMap<number, ImportField>,
  choices: ImportChoices,
): ManagerChoice {
  const targets = targetsOf(profiles, new Set(nameKeys.filter(key => key !== '')))
  const fitted = (profile: ColumnProfile): ManagerFit =>
    fitOf(profile, targets) ?? { profile, target: defaultTarget(profile, profiles), hits: 0 }
  const answer = choices.answers.manager
  const settled = profiles.find(profile => taken.get(profile.column) === 'manager' || (answer !== undefined && profile.key === answer))
  const open = profiles.filter(profile => !taken.has(profile.column) && profile.filled > 0)
  const named = people.hasHeader ? open.filter(isManagerHeader).map(fitted) : []
  const byHeader = named.filter(fit => fit.hits >= 0.5 || !isFlag(fit.profile)).sort(byStrength)
  const paths = open.filter(profile => /(?:^| )(?:path|hierarchy|chain|node)(?: |$)/.test(profile.words)).map(fitted)
  const fits = byHeader.some(fit => fit.hits >= 0.5) ? byHeader.filter(fit => fit.hits >= 0.5) : []
  const others = fits.length > 0 ? [] : [...paths.filter(fit => fit.target.kind === 'path'), ...byHeader]
  const guesses =
    fits.length > 0 || others.length > 0
      ? []
      : open.flatMap(profile => fitOf(profile, targets) ?? []).filter(fit => looksLikeManagers(fit, people.rows))

  const best = settled ? fitted(settled) : answer === 'nobody' ? null : (fits[0] ?? others[0] ?? guesses[0] ?? null)
  const rivals = fits.filter(fit => best !== null && fit.profile !== best.profile && !fitsAgree(best, fit, people.rows, nameKeys))
  const matches = new Map<number, FieldMatch>()
  for (const fit of fits) {
    const isRival = rivals.includes(fit)
    if (fit.profile !== best?.profile && best !== null && !isRival) {
      matches.set(fit.profile.column, { field: 'leave-out', confidence: 'sure', why: `says the same as ${best.profile.header}` })
    }
  }
  const isAsked = !settled && (best === null || guesses.length > 0 || rivals.length > 0) && people.rows.length > 1
  if (best && !taken.has(best.profile.column)) {
    const confidence = answer !== undefined ? 'sure' : isAsked || best.hits < 0.5 ? 'please-check' : best.hits >= 0.8 ? 'sure' : 'likely'
    matches.set(best.profile.column, { field: 'manager', confidence, why: '' })
  }
  const asked = isAsked || answer !== undefined
  return {
    fit: best,
    matches,
    question: asked ? managerQuestion(people, [...(best ? [best] : []), ...rivals, ...guesses], profiles, choices) : null,
  }
}

/** Whether a column answers a question, such as who is a manager, instead of naming one. */
function isFlag(profile: ColumnProfile): boolean {
  return [...profile.values].every(value => /^(?:yes|no|y|n|true|false|0|1|x|ja|nein|oui|non|si|sí)$/i.test(value))
}

/** More hits first; between equals ids before e-mails before names, then as they stand. */
function byStrength(left: ManagerFit, right: ManagerFit): number {
  const step = Math.round(right.hits * 20) - Math.round(left.hits * 20)
  const rank = (fit: ManagerFit): number => (fit.target.kind === 'column' ? (fit.profile.emails > 0.5 ? 1 : 0) : 2)
  return step || rank(left) - rank(right) || left.profile.column - right.profile.column
}

/** What a column refers to when none of its values is found: ids if it looks like them, otherwise names. */
function defaultTarget(profile: ColumnProfile, profiles: readonly ColumnProfile[]): ManagerFit['target'] {
  const id = profiles.find(
    other => isNearlyUnique(other) && other.meanings.some(meaning => meaning.field === (profile.emails > 0.5 ? 'email' : 'id')),
  )
  return id && profile.spaced < 0.5 ? { kind: 'column', column: id.column } : { kind: 'name' }
}

/** The column that managers refer to is the id, unless it is a better-known key of its own. */
function settleTarget(
  fit: ManagerFit,
  profiles: readonly ColumnProfile[],
  matches: Map<number, FieldMatch>,
  taken: ReadonlyMap<number, ImportField>,
): void {
  if (fit.target.kind !== 'column' || taken.has(fit.target.column)) return
  const target = profiles[fit.target.column]
  const now = matches.get(fit.target.column)
  if (!target) return
  const why = `referred to by ${fit.profile.header || 'an unnamed column'}`
  const isKey = now && ['email', 'positionId', 'name', 'familyName', 'title'].includes(now.field)
  const field: ImportField = isKey ? now.field : target.emails > 0.5 ? 'email' : 'id'
  if (!isKey) {
    for (const [column, match] of matches)
      if (match.field === field) matches.set(column, { field: 'custom', confidence: 'kept-as-is', why: '' })
  }
  matches.set(fit.target.column, { field, confidence: fit.hits >= 0.8 ? 'sure' : 'likely', why })
}

/** The order that a column of dates in this file shows beyond doubt; null when none does. */
function datesShown(
  profiles: readonly ColumnProfile[],
  matches: ReadonlyMap<number, FieldMatch>,
  taken: ReadonlyMap<number, ImportField>,
): DateOrder | null {
  for (const profile of profiles) {
    const field = taken.get(profile.column) ?? matches.get(profile.column)?.field
    if (profile.dates < 0.5 && field !== 'startDate' && field !== 'endDate') continue
    const reading = readDates(profile.values)
    if (reading.evidence !== 'ambiguous' && (reading.order === 'dmy' || reading.order === 'mdy')) return reading.order
  }
  return null
}

function columnOf(
  profile: ColumnProfile,
  settled: ImportField | undefined,
  found: FieldMatch | undefined,
  choices: ImportChoices,
  orders: DateOrder | null,
  fit: ManagerFit | null,
  header: readonly string[],
): { readonly match: ColumnMatch; readonly ambiguous: string | undefined } {
  const nothing: FieldMatch = { field: 'leave-out', confidence: 'empty', why: 'empty in every row' }
  const kept: FieldMatch = { field: 'custom', confidence: 'kept-as-is', why: '' }
  const match: FieldMatch = settled
    ? { field: settled, confidence: 'sure', why: found?.field === settled ? found.why : '' }
    : (found ?? (profile.filled === 0 ? nothing : kept))
  const chosen = choices.columns[profile.key]?.options ?? {}
  const read: Options =
    match.field === 'manager' && fit?.profile === profile
      ? { options: { refersTo: chosen.refersTo ?? fit.target }, why: targetWords(fit, header) }
      : optionsFor(profile, match.field, chosen, orders)
  // What the user settled stays settled, except that nobody has yet said what an ambiguous date means.
  const mayLower = match.confidence !== 'please-check' && (settled === undefined || read.ambiguousDate !== undefined)
  const lowered = mayLower ? read.confidence : undefined
  return {
    match: {
      key: profile.key,
      column: profile.column,
      header: profile.header,
      field: match.field,
      confidence: lowered ?? match.confidence,
      samples: [...profile.values].slice(0, 3),
      why: [match.why, read.why].filter(words => words !== '').join('; '),
      options: read.options,
    },
    ambiguous: read.ambiguousDate,
  }
}

/** A field that the user gave to one column is taken from others that had it; given to two, the later choice holds. */
function eachFieldOnce(columns: readonly ColumnMatch[], choices: ImportChoices): ColumnMatch[] {
  const settled = Object.entries(choices.columns).filter(([, choice]) => choice.field !== undefined)
  const holders = new Map(settled.map(([key, choice]) => [choice.field, key]))
  return columns.map(column => {
    const holder = sharedFields.has(column.field) ? undefined : holders.get(column.field)
    if (holder === undefined || holder === column.key || !columns.some(other => other.key === holder)) return column
    return { ...column, field: 'custom', confidence: 'kept-as-is', why: 'another column was chosen for that', options: {} }
  })
}

function targetWords(fit: ManagerFit, header: readonly string[]): string {
  const { target } = fit
  if (fit.hits < 0.5) return 'none of its values is found in the file'
  return target.kind === 'column'
    ? `refers to ${header[target.column] ?? ''}`
    : target.kind === 'path'
      ? 'a path that ends at the row itself'
      : 'refers to names'
}

function dateQuestion(profile: ColumnProfile, example: string, choices: ImportChoices): ImportQuestion {
  const { dayFirst, monthFirst } = bothReadings(example)
  return questionOf(choices, {
    id: `date-order:${profile.key}`,
    kind: 'date-order',
    column: profile.key,
    message: `${profile.header}: is ${example} ${dayFirst} or ${monthFirst}?`,
    choices: [
      { id: 'dmy', words: dayFirst, detail: 'day first' },
      { id: 'mdy', words: monthFirst, detail: 'month first' },
    ],
    proposal: 'dmy',
  })
}

function withAnswers(match: ColumnMatch, choices: ImportChoices): ColumnMatch {
  const answer = choices.answers[`date-order:${match.key}`]
  if (answer !== 'dmy' && answer !== 'mdy') return match
  const why = answer === 'dmy' ? 'day first' : 'month first'
  return { ...match, confidence: 'sure', why, options: { ...match.options, dateOrder: answer } }
}
