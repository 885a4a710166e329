import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankPerson } from '@/domain/model/blank'
import type { Plan } from '@/domain/model/plan'
import { fold, rangesOf, wordsOf } from '@/domain/queries/fold'
import { search } from '@/domain/queries/search'
import { at, planOf, the, who } from '../../support/plans'

function renamed(plan: Plan, id: string, name: string, email: string | null = null): Plan {
  const person = { ...the(plan.people, who(id)), name, email, externalId: `00${id}` }
  return { ...plan, people: new Map(plan.people).set(person.id, person) }
}

/** Half of a pair: what cutting a text in the wrong place leaves. */
const loneSurrogate = /\p{Surrogate}/u

const found = (plan: Plan, text: string) => search(plan, text).hits.map(hit => hit.positionId ?? hit.personId)
const marked = (text: string, query: string) => rangesOf(text, wordsOf(query)).map(([from, to]) => text.slice(from, to))

describe('search', () => {
  let plan = planOf('1\n  2\n  3\n  4\n  Vacant: Engineer')
  plan = renamed(plan, '1', 'Andrea Björklund')
  plan = renamed(plan, '2', 'Björn Andersson')
  plan = renamed(plan, '3', 'Maja Bjorn', 'maja@anders.example')
  plan = renamed(plan, '4', 'Ole Sandberg')

  it('ranks a name that starts with the text before a word of it, then e-mail, then a part of a word', () => {
    expect(found(plan, 'and')).toEqual([at('1'), at('2'), at('3'), at('4')])
  })

  it('finds letters with and without their marks', () => {
    expect(found(plan, 'bjorn')).toEqual([at('2'), at('3')])
    expect(found(plan, 'BJÖRN')).toEqual([at('2'), at('3')])
  })

  it('wants every word, in any order and any field', () => {
    expect(found(plan, 'anders bjorn')).toEqual([at('2'), at('3')])
    expect(found(plan, 'bjorn ole')).toEqual([])
  })

  it('finds titles, HR ids and e-mail, and people on the bench', () => {
    expect(found(plan, 'engineer')).toEqual([at('Vacant: Engineer')])
    expect(found(plan, '003')).toEqual([at('3')])
    const withBench = { ...plan, people: new Map(plan.people).set(who('9'), blankPerson(who('9'), 'Zoe Ander')) }
    expect(found(withBench, 'zoe')).toEqual([who('9')])
  })

  it('says which field matched and what to mark', () => {
    expect(search(plan, 'bjorn anders').hits[1]?.matches).toEqual([
      { field: 'name', text: 'Maja Bjorn', ranges: [[5, 10]] },
      { field: 'email', text: 'maja@anders.example', ranges: [[5, 11]] },
    ])
  })

  it('finds nothing for an empty text, and says how many there are beyond the limit', () => {
    expect(search(plan, ' \t ')).toEqual({ hits: [], total: 0 })
    expect(search(plan, 'title', 2)).toMatchObject({ hits: { length: 2 }, total: 4 })
  })
})

describe('marking', () => {
  it('marks whole letters where folding changes their number', () => {
    expect(marked('Weiß Straße', 'strass')).toEqual(['Straß'])
    expect(marked('Œuvre', 'oe')).toEqual(['Œ'])
    expect(marked('Zoe\u0301 Lind', 'zoe')).toEqual(['Zoe\u0301'])
    expect(marked('김민수', '민')).toEqual(['민'])
    expect(marked('Ada Ad', 'ad ada')).toEqual(['Ada'])
  })

  it('never leaves the text, cuts no pair in half, and marks what folds to the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        for (const [from, to] of rangesOf(text, wordsOf(query))) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          expect(loneSurrogate.test(text.slice(from, to))).toBe(false)
        }
      }),
      { seed: 4, numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), text => {
        const words = wordsOf(text)
        for (const word of words) expect(fold(marked(text, word).join(''))).toContain(word)
      }),
      { seed: 5, numRuns: 500 },
    )
  })
})
