import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPlan } from '@/domain/codec/open'
import { sayOpenRefusal } from '@/domain/codec/refusal'
import { savePlan } from '@/domain/codec/save'
import { brokenInvariants } from '@/domain/model/invariants'
import { search } from '@/domain/queries/search'
import { anyPlan, seed } from '../../support/generators'
import { at, planOf, the, who } from '../../support/plans'
import { describeSharedData, sharedData, sharedDataPath } from '../../support/sharedData'

/** Opens a text and expects one of two ends: a sound plan that can be saved, or a refusal in words. */
function opensOrSaysWhy(text: string): 'opened' | 'refused' {
  const file = openPlan(text)
  if (!file.ok) {
    expect(sayOpenRefusal(file.reason)).toMatch(/^This|^One text|^The reporting/)
    return 'refused'
  }
  expect(brokenInvariants(file.value.plan)).toEqual([])
  for (const { words } of file.value.findings) expect(words).toMatch(/\.$/)
  const again = openPlan(savePlan(file.value.plan, file.value.photos))
  expect(again).toMatchObject({ ok: true, value: { findings: [] } })
  return 'opened'
}

describe('mutants of saved plans', () => {
  // Some characters that break a text, and some that do not.
  const shrapnel = ['', '\0', '"', ',', '{', ']', '\uFEFF', '\uD800', '9', '-', 'null', '"id":', '\r\n', '1e999', '"__proto__":{},', 'é']
  const anyMutant = fc
    .tuple(anyPlan, fc.array(fc.tuple(fc.nat(4), fc.nat(), fc.nat(), fc.constantFrom(...shrapnel)), { minLength: 1, maxLength: 3 }))
    .map(([plan, cuts]) => cuts.reduce((text, [kind, where, length, piece]) => mutate(text, kind, where, length, piece), savePlan(plan)))

  function mutate(text: string, kind: number, where: number, length: number, piece: string): string {
    const from = where % (text.length + 1)
    const to = Math.min(text.length, from + (length % 40))
    if (kind === 0) return text.slice(0, from) + piece + text.slice(from)
    if (kind === 1) return text.slice(0, from) + text.slice(to)
    if (kind === 2) return text.slice(0, from)
    if (kind === 3) return text.slice(0, from) + String.fromCharCode(text.charCodeAt(from) ^ (1 << (length % 7))) + text.slice(from + 1)
    return text.slice(0, from) + text.slice(to, to + 200) + text.slice(from)
  }

  it('each open with a report or are refused with words', () => {
    const ends = { opened: 0, refused: 0 }
    fc.assert(
      fc.property(anyMutant, text => {
        ends[opensOrSaysWhy(text)] += 1
      }),
      { seed, numRuns: 1_000 },
    )
    expect(ends.opened).toBeGreaterThan(50)
    expect(ends.refused).toBeGreaterThan(100)
  })

  it('with one value replaced by any JSON are opened or refused', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), fc.json(), (plan, where, value) => {
        const fields = [...savePlan(plan).matchAll(/":("[^"]*"|\d+|null)/g)]
        const field = fields[where % fields.length]
        if (!field) return
        const text = savePlan(plan)
        const from = field.index + 2
        opensOrSaysWhy(text.slice(0, from) + value + text.slice(from + (field[1] ?? '').length))
      }),
      { seed, numRuns: 500 },
    )
  })
})

it('keeps any text as a name, byte for byte', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), name => {
      keepsName(name)
    }),
    { seed, numRuns: 300 },
  )
})

function keepsName(name: string): void {
  const plan = planOf('Ada')
  const ada = { ...the(plan.people, who('Ada')), name }
  const named = { ...plan, people: new Map([[ada.id, ada]]) }
  const file = openPlan(savePlan(named))
  expect(file.ok && file.value.plan.people.get(who('Ada'))?.name).toBe(name)
  expect(file.ok && file.value.findings).toEqual([])
  if (name.trim() !== '') expect(search(named, 'Title of Ada').hits[0]?.positionId).toBe(at('Ada'))
}

describeSharedData('hostile files', () => {
  it('of the JSON test suite neither throw nor hang', () => {
    const names = readdirSync(sharedDataPath('json-hostile/test_parsing')).filter(name => name.endsWith('.json'))
    expect(names.length).toBeGreaterThan(300)
    for (const name of names) {
      const bytes = sharedData(`json-hostile/test_parsing/${name}`)
      expect(opensOrSaysWhy(new TextDecoder().decode(bytes)), name).toBe('refused')
    }
  })

  it('of the JSON test suite do no harm inside a plan', () => {
    const text = savePlan(planOf('Ada\n  Ben'))
    for (const name of readdirSync(sharedDataPath('json-hostile/test_parsing'))) {
      const value = new TextDecoder().decode(sharedData(`json-hostile/test_parsing/${name}`))
      for (const where of ['"title":', '"teams":', '"custom":', '"since":']) {
        const from = text.indexOf(where)
        if (from >= 0) opensOrSaysWhy(`${text.slice(0, from)}"x":${value},${text.slice(from)}`)
        if (from >= 0) opensOrSaysWhy(text.slice(0, from + where.length) + value + text.slice(text.indexOf(',', from)))
      }
    }
  })

  it('of naughty strings keep every string as a name', () => {
    const strings = JSON.parse(new TextDecoder().decode(sharedData('naughty-strings/blns.json'))) as readonly string[]
    expect(strings.length).toBeGreaterThan(400)
    for (const name of strings) keepsName(name)
  })
})
