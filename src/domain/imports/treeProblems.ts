/** Circles of managers, and several roots: what only the whole tree shows. */
import { counted } from '../model/counted'
import { type Arrangement, circlesOf, mainRootOf, place, reportsBySeat, rootsOf, seatsBelow } from './arrangement'
import { calledOf, choice, problemOf } from './problem'
import type { RowFacts } from './readRows'
import type { Choice, ImportChoices, ImportProblem, ProblemRow, SeatKey } from './types'

/** Roots offered as the one above the others. */
const rootsOffered = 5
const newRoot: SeatKey = 'new:root'

type Words = { readonly called: (key: SeatKey) => string; readonly row: (key: SeatKey) => number }

function wordsFor(facts: readonly RowFacts[], arrangement: Arrangement): Words {
  const factsOf = (key: SeatKey): RowFacts | undefined => (key.startsWith('row:') ? facts[Number(key.slice('row:'.length))] : undefined)
  return {
    called: key => {
      const row = factsOf(key)
      return row ? calledOf(row) : (arrangement.added.find(seat => seat.key === key)?.name ?? key)
    },
    row: key => factsOf(key)?.row ?? 0,
  }
}

/** Opens every circle where its fix says. */
export function settleCircles(facts: readonly RowFacts[], arrangement: Arrangement, choices: ImportChoices): ImportProblem[] {
  const words = wordsFor(facts, arrangement)
  const circles = circlesOf(arrangement)
  if (circles.length === 0) return []
  const reports = reportsBySeat(arrangement)
  const root = mainRootOf(arrangement)
  return circles.map(circle => {
    const names = [...circle, circle[0] ?? ''].map(words.called)
    const inside = new Set(circle)
    // Whoever has most people outside the circle is most likely its head.
    const reach = new Map(circle.map(key => [key, (reports.get(key) ?? []).filter(report => !inside.has(report)).length]))
    const head = circle.reduce((left, right) => ((reach.get(right) ?? 0) > (reach.get(left) ?? 0) ? right : left))
    const options: Choice[] = [head, ...circle.filter(key => key !== head)].flatMap(key => [
      ...(root === null ? [] : [choice(`open:${key}:under:${root}`, `${words.called(key)} under ${words.called(root)}`)]),
      choice(`open:${key}:top`, `${words.called(key)} at the top`),
    ])
    const problem = problemOf(choices, {
      id: `cycle:${[...circle].sort()[0] ?? ''}`,
      kind: 'cycle',
      rows: circle
        .filter(key => words.row(key) > 0)
        .map(key => ({ row: words.row(key), name: words.called(key), words: key === circle[0] ? names.join(' › ') : '' })),
      message: `${counted(circle.length, 'person', 'people')} report to each other in a circle: ${names.join(' › ')}.`,
      verb: 'Break at',
      choices: options,
      proposal: options[0]?.id ?? '',
    })
    const [, key = '', target = 'top'] = /^open:(.*?):(under:.*|top)$/.exec(problem.chosen) ?? []
    place(arrangement, key, target)
    return problem
  })
}

/** Keeps several roots, or puts them under one. */
export function settleRoots(facts: readonly RowFacts[], arrangement: Arrangement, choices: ImportChoices): ImportProblem[] {
  const roots = rootsOf(arrangement)
  if (roots.length < 2) return []
  const words = wordsFor(facts, arrangement)
  const reports = reportsBySeat(arrangement)
  const below = new Map(roots.map(key => [key, seatsBelow(reports, key).size]))
  const largest = [...roots].sort((left, right) => (below.get(right) ?? 0) - (below.get(left) ?? 0)).slice(0, rootsOffered)
  const belowWords = (key: SeatKey): string => (below.get(key) ? `${below.get(key)} below` : 'nobody below')
  const rows: ProblemRow[] = roots
    .filter(key => words.row(key) > 0)
    .map(key => ({ row: words.row(key), name: words.called(key), words: belowWords(key) }))
  const problem = problemOf(choices, {
    id: 'several-roots',
    kind: 'several-roots',
    rows,
    message: `${roots.length} positions have no manager: ${roots.length > 5 ? `${roots.slice(0, 5).map(words.called).join(', ')} and ${roots.length - 5} more` : roots.map(words.called).join(', ')}.`,
    verb: 'Then',
    choices: [
      choice('keep', roots.length === 2 ? 'Keep both' : `Keep all ${roots.length}`),
      choice('new-root', 'Put them under a new vacant position'),
      ...largest.map(key => choice(`under:${key}`, `Put the others under ${words.called(key)}`, belowWords(key))),
    ],
    proposal: 'keep',
  })
  if (problem.chosen === 'new-root') {
    arrangement.added.push({ key: newRoot, kind: 'vacancy', name: '', externalId: '' })
    arrangement.managers.set(newRoot, null)
  }
  const above = problem.chosen === 'new-root' ? `under:${newRoot}` : problem.chosen
  if (problem.chosen !== 'keep') for (const key of roots) if (`under:${key}` !== above) place(arrangement, key, above)
  return [problem]
}
