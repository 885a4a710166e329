import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RepairFinding } from '@/domain/codec/findings'
import { openPlan } from '@/domain/codec/open'
import { savePlan } from '@/domain/codec/save'
import { brokenInvariants } from '@/domain/model/invariants'
import type { Plan } from '@/domain/model/plan'
import { anyPlan, seed } from '../../support/generators'
import { outlineOf, planOf, withTeams } from '../../support/plans'

type Rows = { [section: string]: { [field: string]: unknown }[] }

/** The file of a plan, damaged. */
function damaged(plan: Plan, damage: (file: Rows) => void): string {
  const file = JSON.parse(savePlan(plan)) as Rows
  damage(file)
  return JSON.stringify(file)
}

function repaired(text: string): { readonly plan: Plan; readonly findings: readonly RepairFinding[]; readonly said: readonly string[] } {
  const file = openPlan(text)
  if (!file.ok) throw new Error(`Refused: ${JSON.stringify(file.reason)}`)
  expect(brokenInvariants(file.value.plan)).toEqual([])
  const again = openPlan(savePlan(file.value.plan))
  expect(again.ok && again.value.findings).toEqual([])
  expect(again.ok && again.value.plan).toEqual(file.value.plan)
  return { ...file.value, said: file.value.findings.map(finding => finding.words) }
}

/** The row of a position by its person's id or its own. */
const row = (file: Rows, section: string, id: string): { [field: string]: unknown } => {
  const found = file[section]?.find(candidate => candidate.id === id)
  if (!found) throw new Error(`There is no ${id}.`)
  return found
}

/** Overwrites fields of a row. */
function set(file: Rows, section: string, id: string, fields: { readonly [field: string]: unknown }): void {
  Object.assign(row(file, section, id), fields)
}

const chart = planOf('Ada\n  Ben\n    Cal\n  Dee\n  Vacant: Engineer')

describe('reporting lines', () => {
  it('to nowhere put the position at the top', () => {
    const { plan, said } = repaired(damaged(chart, file => set(file, 'positions', 'pos_Ben', { reportsTo: 'pos_gone' })))
    expect(outlineOf(plan)).toBe('Ada\n  Dee\n  Vacant: Engineer\nBen\n  Cal')
    expect(said).toEqual(['Ben reported to a position that is not in the file (pos_gone). It now stands at the top.'])
  })

  it('in a circle are cut once, at the latest', () => {
    const { plan, said } = repaired(damaged(chart, file => set(file, 'positions', 'pos_Ada', { reportsTo: 'pos_Cal' })))
    expect(outlineOf(plan)).toBe('Cal\n  Ada\n    Ben\n    Dee\n    Vacant: Engineer')
    expect(said).toEqual(['Cal reported, along the line, to itself. It now stands at the top.'])
  })

  it('to oneself are cut', () => {
    const { plan } = repaired(damaged(chart, file => set(file, 'positions', 'pos_Dee', { reportsTo: 'pos_Dee' })))
    expect(plan.positions.get('pos_Dee' as never)?.reportsTo).toBeNull()
  })
})

describe('people and seats', () => {
  it('keep the first of two seats, and free the second', () => {
    const { plan, said } = repaired(
      damaged(chart, file => set(file, 'positions', 'pos_Dee', { occupant: { kind: 'person', personId: 'per_Ben' } })),
    )
    expect(outlineOf(plan)).toContain('Vacant: Title of Dee')
    expect(said).toEqual(['Ben was in two positions, Title of Ben and Title of Dee. The first was kept and the second is now vacant.'])
  })

  it('keep the seat of a person who is not in the file', () => {
    const { said } = repaired(damaged(chart, file => void file.people?.splice(2, 1)))
    expect(said).toEqual(['The person of the position Title of Cal is not in the file (per_Cal). The position is now vacant.'])
  })

  it('stay when a field cannot be read, with what it was and is', () => {
    const { plan, said } = repaired(
      damaged(chart, file => {
        Object.assign(row(file, 'people', 'per_Ben'), { pay: { minor: 12.5, currency: 'EUR' }, hiredOn: '2026-02-30', email: undefined })
        row(file, 'positions', 'pos_Ben').fte = -1
      }),
    )
    expect(outlineOf(plan)).toBe(outlineOf(chart))
    expect(said).toEqual([
      'The person Ben (per_Ben) had something unreadable: email was missing and is now empty; pay was {"minor":12.5,"currency":"EUR"} and is now empty; hire date was “2026-02-30” and is now empty.',
      'The position Title of Ben (pos_Ben) had something unreadable: FTE was -1 and is now 1.',
    ])
  })

  it('lose an end that lies before the start', () => {
    const { plan, said } = repaired(
      damaged(chart, file => set(file, 'people', 'per_Ben', { hiredOn: '2026-05-01', leavesOn: '2026-04-30' })),
    )
    expect(plan.people.get('per_Ben' as never)?.leavesOn).toBeNull()
    expect(said).toEqual(['Ben ends on 2026-04-30, before it starts on 2026-05-01. The end was left out.'])
  })
})

describe('ids', () => {
  it('that two records share stay with the first, and the second gets its own', () => {
    const { plan, said } = repaired(damaged(chart, file => void file.people?.push({ ...row(file, 'people', 'per_Ben'), name: 'Bea' })))
    expect([...plan.people.values()].filter(person => /^Be/.test(person.name)).map(person => person.id)).toEqual([
      'per_Ben',
      'per_recovered_1',
    ])
    expect(said[0]).toMatch(/^The person Bea \(per_Ben\) has the id of the person Ben \(per_Ben\)\./)
  })

  it('of exact copies are counted once', () => {
    const { plan, findings } = repaired(damaged(chart, file => void file.people?.push(...file.people)))
    expect(plan.people.size).toBe(4)
    expect(findings.map(finding => finding.kind)).toEqual(Array.from({ length: 4 }, () => 'duplicate-id'))
  })

  it('such as constructor and __proto__ are ids like any other', () => {
    const { plan } = repaired(savePlan(chart).replaceAll('per_Ben', 'constructor').replaceAll('per_Cal', '__proto__'))
    expect(outlineOf(plan)).toBe(outlineOf(chart))
  })

  it('of custom columns must not be what every object has', () => {
    const { plan, said } = repaired(
      damaged(chart, file => {
        file.customFields = [{ id: 'constructor', name: 'Cost centre', order: 'a0' }]
        row(file, 'positions', 'pos_Ben').custom = { constructor: 'x' }
      }),
    )
    expect(plan.customFields.size).toBe(0)
    expect(said[0]).toBe('The custom column Cost centre has an id that cannot be used (constructor). It was left out with its values.')
  })
})

describe('teams, lines and the ladder', () => {
  it('lose members and lines that lead nowhere', () => {
    const { plan, said } = repaired(
      damaged(withTeams(chart, 'Web'), file => {
        const dates = { startsOn: null, endsOn: null }
        file.memberships = [
          { id: 'mem_1', teamId: 'team_gone', member: { kind: 'position', positionId: 'pos_Ben' }, allocation: 1, ...dates },
          { id: 'mem_2', teamId: 'team_Web', member: { kind: 'person', personId: 'per_gone' }, allocation: 1, ...dates },
          { id: 'mem_3', teamId: 'team_Web', member: { kind: 'position', positionId: 'pos_Ben' }, allocation: 7, ...dates },
        ]
        file.dottedLines = [{ id: 'dot_1', from: 'pos_Ben', to: 'pos_Ben', type: 'functional', share: null, ...dates }]
      }),
    )
    expect([...plan.memberships.keys()]).toEqual(['mem_3'])
    expect(said).toEqual([
      'The team membership (mem_3) had something unreadable: allocation was 7 and is now 1.',
      'Ben was in a team that is not in the file (team_gone). The membership was left out.',
      'A member of the team Web is not in the file. The membership was left out.',
      'A dotted line (functional) led from Ben to itself. It was left out.',
    ])
  })

  it('keep levels whose track is gone, in a track of their own', () => {
    const { plan, said } = repaired(
      damaged(chart, file => {
        file.levels = [{ id: 'lvl_1', trackId: 'trk_gone', code: 'E1', name: 'Junior', band: 'junior', order: '', scope: '' }]
        row(file, 'positions', 'pos_Ben').level = { levelId: 'lvl_1', certainty: 'confirmed' }
      }),
    )
    expect(plan.levels.get('lvl_1' as never)?.trackId).toBe('trk_recovered')
    expect(said).toContain('The level E1 belonged to a track that is not in the file. It was put into the track Recovered levels.')
  })

  it('get a place at the end when theirs cannot be read', () => {
    const { plan } = repaired(damaged(chart, file => set(file, 'positions', 'pos_Ben', { order: '!!' })))
    expect(outlineOf(plan)).toBe('Ada\n  Dee\n  Vacant: Engineer\n  Ben\n    Cal')
  })

  it('that are not a pair are no job share', () => {
    const { said } = repaired(damaged(chart, file => set(file, 'positions', 'pos_Ben', { jobShare: 'job_1' })))
    expect(said).toEqual(['Ben was part of a job share of 1 instead of two. It now stands for itself.'])
  })
})

describe('scenarios', () => {
  const scenario = {
    id: 'scn_1',
    name: 'Two platforms',
    status: 'draft',
    note: '',
    createdOn: null,
    parentId: null,
    ancestorId: null,
    frozen: false,
  }
  const edit = { scenarioId: 'scn_1', table: 'positions', record: 'pos_Ben', act: 'act_1', seq: 1, reason: null, initiativeId: null }
  const title = { ...edit, id: 'x', kind: 'set', field: 'title', on: '2026-03-01', value: 'Lead' }

  const withEdits = (...edits: readonly object[]) =>
    damaged(chart, file => {
      file.scenarios = [scenario]
      file.scenarioEdits = edits.map(each => ({ ...each }))
    })

  it('keep edits, under ids made of what they edit', () => {
    const { plan, said } = repaired(withEdits(title, { ...title, id: 'y', on: '~' }))
    expect([...plan.scenarioEdits.keys()].sort()).toEqual([
      'scn_1/positions/pos_Ben/set/title/2026-03-01',
      'scn_1/positions/pos_Ben/set/title/~',
    ])
    expect(said).toHaveLength(2)
  })

  it('keep the later of two edits of one field at one date', () => {
    const { plan } = repaired(withEdits({ ...title, seq: 5, value: 'Later' }, { ...title, id: 'y', value: 'Earlier' }))
    expect([...plan.scenarioEdits.values()]).toMatchObject([{ value: 'Later' }])
  })

  it('leave out what no field can hold, and say so', () => {
    const { plan, said } = repaired(
      withEdits(
        { ...title, value: 7 },
        { ...title, id: 'b', field: 'salary' },
        { ...title, id: 'c', field: 'constructor' },
        { ...title, id: 'd', scenarioId: 'scn_gone' },
        { ...title, id: 'e', kind: 'moved' },
        { ...edit, id: 'f', kind: 'born', on: '~', seed: { title: 'Half a seat' } },
      ),
    )
    expect(plan.scenarioEdits.size).toBe(0)
    expect(said).toHaveLength(6)
    expect(said).toContain(
      'An edit of the scenario Two platforms (title of pos_Ben) has a value that its field cannot have. It was left out.',
    )
  })
})

describe('what the format does not know', () => {
  it('is left out and named', () => {
    const { said } = repaired(
      damaged(chart, file => {
        file.extras = []
        row(file, 'people', 'per_Ben').shoeSize = 44
      }),
    )
    expect(said).toEqual([
      'The file has a section that this format does not know: “extras”. What is in there was left out.',
      'The person Ben (per_Ben) has what this format does not know: shoeSize. It was left out.',
    ])
  })

  it('cannot reach the prototype of anything', () => {
    const text = savePlan(chart)
      .replaceAll('"name":', '"__proto__":{"polluted":"yes"},"name":')
      .replace('"teams":[]', '"__proto__":{"polluted":"yes"},"teams":[]')
    const { plan, findings } = repaired(text)
    expect(findings[0]).toMatchObject({ kind: 'unsafe-name', words: expect.stringMatching(/^6 fields/) })
    for (const value of [{}, plan, ...plan.people.values()]) expect('polluted' in value).toBe(false)
  })

  it('may be everything: an empty plan is left', () => {
    const { plan, findings } = repaired('{"format":"espalier-plan","version":1,"people":{},"positions":[1,null,[],"x"]}')
    expect(plan.positions.size).toBe(0)
    expect(findings.filter(finding => finding.kind === 'missing-section').length).toBeGreaterThan(10)
    expect(findings.filter(finding => finding.kind === 'unreadable-record')).toHaveLength(4)
  })
})

it('leaves every plan sound whose references were shuffled', () => {
  const anyDamage = fc.tuple(anyPlan, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 }))
  fc.assert(
    fc.property(anyDamage, ([plan, swaps]) => {
      const text = damaged(plan, file => {
        const rows = Object.values(file).filter(Array.isArray).flat()
        for (const [from, to, field] of swaps) {
          const source = rows[from % rows.length] ?? {}
          const target = rows[to % rows.length] ?? {}
          const name = Object.keys(target)[field % Object.keys(target).length] ?? 'id'
          target[name] = source[name] ?? source.id
        }
      })
      repaired(text)
    }),
    { seed, numRuns: 500 },
  )
})
