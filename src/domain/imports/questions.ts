/** What is asked, because a guess would be dishonest. */
import type { PeopleTable } from './joinTables'
import type { ManagerFit } from './matchManager'
import type { ColumnProfile } from './profile'
import type { Choice, ImportChoices, ImportQuestion, ReadingChoice } from './types'

/** A question with what holds: the answer given, if it is one of the choices, or the proposal. */
export function questionOf(choices: ImportChoices, question: Omit<ImportQuestion, 'chosen' | 'isAnswered'>): ImportQuestion {
  const answer = choices.answers[question.id]
  const isAnswered = answer !== undefined && question.choices.some(choice => choice.id === answer)
  return { ...question, chosen: isAnswered ? answer : question.proposal, isAnswered }
}

/** Asked of a file without column names. The answer says how to read it anew: `readingChoiceOf`. */
export function headerQuestion(people: PeopleTable, choices: ImportChoices): ImportQuestion {
  const { table = '', row: first = 1 } = people.origins[0] ?? {}
  const cells = people.rows[0]?.filter(cell => cell.trim() !== '').slice(0, 4) ?? []
  return questionOf(choices, {
    id: `header:${table}`,
    kind: 'header',
    column: null,
    message: `In ${table} no row holds the names of the columns. Which is it, or are there none?`,
    choices: [
      { id: 'none', words: 'There are none', detail: 'every row is a person; name the columns below' },
      { id: `row:${first}`, words: `Row ${first}`, detail: cells.join(', ') },
    ],
    proposal: 'none',
  })
}

/** How a file is to be read by the choices: what was set for it, and the answer to whether it has a header. */
export function readingChoiceOf(choices: ImportChoices, name: string): ReadingChoice {
  const answer = choices.answers[`header:${name}`]
  if (answer === undefined) return choices.reading[name] ?? {}
  return { ...choices.reading[name], headerRow: answer.startsWith('row:') ? Number(answer.slice(4)) : null }
}

/** Asked when two columns name different managers, or none surely does. `fits` are the likely ones, best first. */
export function managerQuestion(
  people: PeopleTable,
  fits: readonly ManagerFit[],
  profiles: readonly ColumnProfile[],
  choices: ImportChoices,
): ImportQuestion {
  const likely = fits.filter((fit, at) => fits.findIndex(other => other.profile === fit.profile) === at)
  const columns = new Set(likely.map(fit => fit.profile))
  const choiceOf = (profile: ColumnProfile, detail: string): Choice => ({
    id: profile.key,
    words: profile.header || 'the unnamed column',
    detail,
  })
  const rest = profiles.filter(profile => !columns.has(profile) && profile.filled > 0 && profile.dates < 0.5)
  return questionOf(choices, {
    id: 'manager',
    kind: 'manager',
    column: null,
    message: managerMessage(people, likely),
    choices: [
      ...likely.map(fit => choiceOf(fit.profile, [...fit.profile.values].slice(0, 2).join(', '))),
      { id: 'nobody', words: 'None of them', detail: 'everyone stands alone, to be arranged by hand' },
      ...rest.map(profile => choiceOf(profile, '')),
    ],
    proposal: likely[0]?.profile.key ?? 'nobody',
  })
}

function managerMessage(people: PeopleTable, likely: readonly ManagerFit[]): string {
  const keys = new Set(people.header.map(heading => heading.toLowerCase()))
  if (keys.has('userprincipalname') && keys.has('objectid')) {
    return 'This download of Microsoft Entra leaves managers out. Export the users with Microsoft Graph or PowerShell, with manager expanded, or choose a column.'
  }
  if (likely.length > 1) return `${likely.map(fit => fit.profile.header).join(' and ')} name different managers. Which one draws the chart?`
  return 'No column surely says who reports to whom. Which one does?'
}
