import { describe, expect, it } from 'vitest'
import { applyChange, invertChange } from '@/domain/change/change'
import { addPosition, assign, deletePositions, editLadder, editPositions, movePositions, sayRefusal, vacate } from '@/domain/commands/index'
import { defaultLevelId } from '@/domain/ladder/defaultLadder'
import { countingIds } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import { growingCompany } from '@/domain/samples/growingCompany'
import { effectOf, redateAct, revertAct } from '@/domain/scenarios/acts'
import { editsOf, planAt } from '@/domain/scenarios/planAt'
import { runInScenario } from '@/domain/scenarios/run'
import { sayBlocked, sayScenarioRefusal } from '@/domain/scenarios/words'
import { day } from '../../support/generators'
import { at, planOf, the, who } from '../../support/plans'
import { act, chartAt, evaluated, having, on, planWith, runAt, scenarioId, seenAt, withScenario } from '../../support/scenarios'

const context = { ids: countingIds(), today: day('2026-11-21') }
const move = (name: string, under: string) => (view: Plan) =>
  movePositions(view, { positionIds: [at(name)], place: { kind: 'under', managerId: at(under) } }, context)
const retitle = (name: string, title: string) => (view: Plan) => editPositions(view, { positionIds: [at(name)], patch: { title } }, context)
const remove = (name: string) => (view: Plan) =>
  deletePositions(view, { positionIds: [at(name)], reports: { kind: 'up' }, people: 'to-bench' }, context)
const add = (under: string, title: string) => (view: Plan) =>
  addPosition(
    view,
    { place: { kind: 'under', managerId: at(under) }, occupant: { kind: 'vacant', since: null }, fields: { title }, teamId: null },
    context,
  )
const edits = (plan: Plan) => editsOf(plan, scenarioId)
const titleAt = (plan: Plan, date: string) => the(seenAt(plan, date).positions, at('Ben')).title

describe('a command in a scenario', () => {
  const chart = planOf('Ada\n  Ben\n    Cal\n  Dee')

  it('leaves the baseline alone and shows from its date on', () => {
    const plan = having(chart, '2026-03-01', 'move', move('Ben', 'Dee'))
    expect(plan.positions).toBe(chart.positions)
    expect(chartAt(plan, '2026-02-28')).toBe('Ada\n  Ben\n    Cal\n  Dee')
    expect(chartAt(plan, '2026-03-01')).toBe('Ada\n  Dee\n    Ben\n      Cal')
  })

  it('writes only the fields that changed, with what the baseline had', () => {
    const plan = having(chart, '2026-03-01', 'title', retitle('Ben', 'Lead'))
    expect(edits(plan)).toMatchObject([{ kind: 'set', field: 'title', on: '2026-03-01', value: 'Lead', base: 'Title of Ben', seq: 1 }])
  })

  it('gives way to a later step, and drops a step back to what lies under it', () => {
    let plan = having(chart, '2026-05-01', 'later', retitle('Ben', 'Director'))
    plan = having(plan, '2026-03-01', 'earlier', retitle('Ben', 'Lead'))
    expect([titleAt(plan, '2026-03-01'), titleAt(plan, '2026-05-01')]).toEqual(['Lead', 'Director'])
    plan = having(plan, '2026-03-01', 'back', retitle('Ben', 'Title of Ben'))
    expect(edits(plan).map(edit => edit.on)).toEqual(['2026-05-01'])
  })

  it('amends what was created that day, and drops it whole when it goes again', () => {
    let plan = having(chart, '2026-03-01', 'add', add('Ada', 'Designer'))
    const born = edits(plan)[0]?.record ?? ''
    plan = having(plan, '2026-03-01', 'rename', view =>
      editPositions(view, { positionIds: [born as never], patch: { title: 'Lead designer' } }, context),
    )
    expect(edits(plan)).toMatchObject([{ kind: 'born', on: '2026-03-01', seed: { title: 'Lead designer' } }])
    plan = having(plan, '2026-06-01', 'later', view =>
      editPositions(view, { positionIds: [born as never], patch: { title: 'Head' } }, context),
    )
    expect(edits(plan)).toHaveLength(2)
    plan = having(plan, '2026-03-01', 'gone', view =>
      deletePositions(view, { positionIds: [born as never], reports: { kind: 'up' }, people: 'to-bench' }, context),
    )
    expect(edits(plan)).toEqual([])
  })

  it('ends what it deletes the day before, and its person can sit elsewhere from then on', () => {
    let plan = having(chart, '2026-03-01', 'close', remove('Ben'))
    expect(chartAt(plan, '2026-02-28')).toBe('Ada\n  Ben\n    Cal\n  Dee')
    expect(chartAt(plan, '2026-03-01')).toBe('Ada\n  Cal\n  Dee')
    plan = having(plan, '2026-04-01', 'add', add('Dee', 'Lead'))
    const seat = edits(plan).find(edit => edit.kind === 'born')?.record as never
    plan = having(plan, '2026-04-01', 'assign', view =>
      assign(view, { positionId: seat, somebody: { kind: 'bench', personId: 'per_Ben' as never } }, context),
    )
    expect(chartAt(plan, '2026-04-01')).toBe('Ada\n  Cal\n  Dee\n    Ben')
    expect(evaluated(plan).blocked).toEqual([])
  })

  it('is refused when it would undo what is planned for later, and names that', () => {
    const plan = having(chart, '2026-07-01', 'July', move('Dee', 'Ben'))
    const refused = runAt(plan, '2026-03-01', 'March', move('Ben', 'Dee'))
    if (refused.ok) throw new Error('The move was not refused.')
    expect(sayScenarioRefusal(refused.reason, reason => sayRefusal(plan, reason))).toBe(
      'This would undo what is planned. The manager of Dee from 2026-07-01 is not in force: it would close a circle (Dee → Ben → Dee). Take those back first, or choose another date.',
    )
  })

  it('is refused in a kept copy, for the ladder, and for the command’s own reasons', () => {
    const scenario = the(withScenario(chart).scenarios, scenarioId)
    const kept = { ...chart, scenarios: new Map([[scenarioId, { ...scenario, frozen: true }]]) }
    const folding = { scenarioId, moment: { on: on('~'), horizon: null }, act: act('x'), reason: null, initiativeId: null }
    expect(runInScenario(kept, folding, move('Ben', 'Dee'))).toMatchObject({ reason: { code: 'scenario-frozen' } })
    expect(runInScenario(chart, folding, move('Ben', 'Dee'))).toMatchObject({ reason: { code: 'scenario-missing' } })

    const clear = { kind: 'remove-level', id: defaultLevelId('E1'), positions: 'clear' } as const
    const removed = runAt(growingCompany(), '~', 'ladder', view => editLadder(view, { edit: clear }, context))
    expect(removed).toMatchObject({ reason: { code: 'plan-wide' } })
    const looped = runAt(chart, '~', 'loop', move('Ada', 'Cal'))
    expect(looped).toMatchObject({ reason: { code: 'command', reason: { code: 'would-report-to-itself' } } })
    for (const refused of [removed, looped]) {
      expect(!refused.ok && sayScenarioRefusal(refused.reason, reason => sayRefusal(chart, reason))).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('taking back and moving in time', () => {
  const chart = planOf('Ada\n  Ben\n    Cal\n  Dee')

  it('names what stood on it, and what stands again', () => {
    const open = planOf('Ada\n  Dee\n  Vacant: Lead')
    let plan = having(open, '2026-03-01', 'free', view => vacate(view, { positionIds: [at('Dee')], people: 'to-bench' }, context))
    const lead = { positionId: at('Vacant: Lead'), somebody: { kind: 'bench', personId: who('Dee') } } as const
    plan = having(plan, '2026-05-01', 'take', view => assign(view, lead, context))
    expect(chartAt(plan, '2026-05-01')).toBe('Ada\n  Vacant: Title of Dee\n  Dee')

    const undone = revertAct(plan, scenarioId, act('free'))
    const reverted = applyChange(plan, undone)
    expect(effectOf(plan, scenarioId, undone).blocked.map(blocked => sayBlocked(evaluated(reverted), blocked))).toEqual([
      'The person of Vacant: Lead from 2026-05-01 is not in force: Dee is already in the position Title of Dee then.',
    ])
    expect(effectOf(reverted, scenarioId, invertChange(undone)).revived.map(edit => edit.act)).toEqual([act('take')])
  })

  it('moves an act as a whole, and not onto another’s day', () => {
    let plan = having(chart, '2026-03-01', 'first', retitle('Ben', 'Lead'))
    plan = having(plan, '2026-05-01', 'second', retitle('Ben', 'Director'))
    expect(redateAct(plan, scenarioId, act('first'), on('2026-05-01'))).toMatchObject({ ok: false, reason: { code: 'date-taken' } })
    const moved = redateAct(plan, scenarioId, act('second'), on('~'))
    if (!moved.ok) throw new Error('The act was not moved.')
    plan = applyChange(plan, moved.value)
    expect([titleAt(plan, '2026-06-01'), titleAt(plan, '~')]).toEqual(['Lead', 'Director'])
  })

  it('moves an end with its act', () => {
    let plan = having(chart, '2026-03-01', 'close', remove('Cal'))
    const moved = redateAct(plan, scenarioId, act('close'), on('2026-06-01'))
    if (moved.ok) plan = applyChange(plan, moved.value)
    expect(chartAt(plan, '2026-05-31')).toBe('Ada\n  Ben\n    Cal\n  Dee')
    expect(chartAt(plan, '2026-06-01')).toBe('Ada\n  Ben\n  Dee')
  })
})

describe('a plan at a date', () => {
  const chart = planOf('Ada\n  Ben')

  it('is the plan itself where nothing else is asked for', () => {
    expect(planAt(chart, { scenarioId: null, asOf: null })).toBe(chart)
  })

  it('shows the baseline with its own dates', () => {
    const later = { ...the(chart.positions, at('Ben')), startsOn: day('2026-06-01') }
    const plan = { ...chart, positions: new Map(chart.positions).set(later.id, later) }
    expect([...planAt(plan, { scenarioId: null, asOf: day('2026-05-31') }).positions.keys()]).toEqual([at('Ada')])
    expect(planAt(plan, { scenarioId: null, asOf: day('2026-06-01') }).positions).toBe(plan.positions)
  })

  it('shows everything, judged at the last dated change or today', () => {
    const plan = planWith(
      chart,
      { record: at('Ben'), ends: '2026-12-31', base: null },
      { record: at('Ada'), field: 'title', value: 'Chair', on: '~' },
    )
    const all = planAt(plan, { scenarioId, asOf: null })
    expect([...all.positions.values()].map(position => position.title)).toEqual(['Chair'])
    expect(planAt(plan, { scenarioId, asOf: day('2026-12-31') }).positions.size).toBe(2)
    const ada = { ...the(chart.positions, at('Ada')), endsOn: day('2027-06-30') }
    const ending = { ...plan, positions: new Map(plan.positions).set(ada.id, ada) }
    expect(planAt(ending, { scenarioId, asOf: null }).positions.size).toBe(1)
    expect(planAt(ending, { scenarioId, asOf: null, today: day('2027-07-01') }).positions.size).toBe(0)
  })
})
