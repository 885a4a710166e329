import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPlan, readFile } from '@/domain/codec/open'
import { sayOpenRefusal } from '@/domain/codec/refusal'
import { savePlan } from '@/domain/codec/save'
import { isIsoDate } from '@/domain/model/dates'
import { z } from '@/domain/model/zod'
import { planCounts } from '@/domain/queries/planCounts'
import { planOf } from '../../support/plans'

const text = savePlan(planOf('Ada\n  Ben'))

/** The refusal of a text, in words. */
function refusalOf(given: string): string {
  const file = openPlan(given)
  if (file.ok) throw new Error('The file was opened.')
  return sayOpenRefusal(file.reason)
}

describe('a file that is no plan', () => {
  it('is refused with what it is', () => {
    expect(refusalOf('')).toBe('This file is empty. Nothing was changed.')
    expect(refusalOf('\uFEFF \n')).toBe('This file is empty. Nothing was changed.')
    expect(refusalOf(text.slice(0, -10))).toMatch(/could not be read to its end/)
    expect(refusalOf('[1, 2]')).toMatch(/not an Espalier plan/)
    expect(refusalOf('null')).toMatch(/not an Espalier plan/)
    expect(refusalOf('{"people":[]}')).toMatch(/import it/)
  })

  it('is opened with a byte order mark all the same', () => {
    expect(openPlan(`\uFEFF${text}`)).toMatchObject({ ok: true, value: { findings: [] } })
  })
})

describe('a newer file', () => {
  it('is refused untouched, with both versions', () => {
    for (let version = 2; version <= 11; version += 1) {
      expect(refusalOf(text.replace('"version":1', `"version":${version}`))).toBe(
        `This file was made by a newer Espalier (format ${version}; this one reads up to 1). Update Espalier to open it. Nothing was changed.`,
      )
    }
  })

  it('is not guessed at when it does not say its version', () => {
    for (const version of ['0', '-1', '1.5', '"1"', 'null', '1e999']) {
      expect(refusalOf(text.replace('"version":1', `"version":${version}`))).toMatch(/which format/)
    }
  })
})

describe('an older file', () => {
  const older = '{"format":"espalier-plan","version":1,"seats":[{"boss":"Ada"},7],"people":[]}'
  const list = [
    {
      to: 2,
      because: 'a seat is called a position',
      up: ({ seats, ...file }: Readonly<Record<string, unknown>>) => ({ ...file, positions: seats }),
    },
    {
      to: 3,
      because: 'a boss is called a manager',
      up: (file: Readonly<Record<string, unknown>>) => ({ ...file, managers: true }),
    },
  ]

  it('is brought forward step by step, and says where it came from', () => {
    expect(readFile(older, list, 3)).toEqual({
      ok: true,
      value: {
        file: { format: 'espalier-plan', version: 3, positions: [{ boss: 'Ada' }, 7], people: [], managers: true },
        migratedFrom: 1,
        findings: [],
      },
    })
  })

  it('only takes the steps after its own version', () => {
    const middle = readFile(older.replace('"version":1', '"version":2'), list, 3)
    expect(middle).toMatchObject({ ok: true, value: { file: { seats: [{ boss: 'Ada' }, 7], managers: true }, migratedFrom: 2 } })
  })

  it('is refused in words when a step fails', () => {
    const failing = [
      {
        to: 2,
        because: 'a test needs it',
        up: () => {
          throw new Error('broken')
        },
      },
    ]
    const file = readFile(older, failing, 2)
    expect(!file.ok && sayOpenRefusal(file.reason)).toMatch(/older Espalier \(format 1\) and could not be brought to format 2/)
  })
})

describe('bounds', () => {
  it('refuses what could be opened and then not be saved', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(refusalOf(text.replace('"photos":[]', `"photos":[],"deep":${deep}`))).toMatch(/more than 64 levels deep/)
    expect(refusalOf(text.replace('Ada', 'a'.repeat(10_000_001)))).toMatch(/One text in this file is longer/)
    const rows = Array.from({ length: 200_001 }, () => '{}').join(',')
    expect(refusalOf(text.replace('"teams":[]', `"teams":[${rows}]`))).toMatch(/200,000 records/)
  })

  it('refuses reporting lines that no chart can show', () => {
    const positions = Array.from({ length: 1_001 }, (_, index) => ({
      id: `pos_${index}`,
      reportsTo: index === 0 ? null : `pos_${index - 1}`,
      occupant: { kind: 'vacant', since: null },
    }))
    const file = openPlan(JSON.stringify({ format: 'espalier-plan', version: 1, positions }))
    expect(!file.ok && sayOpenRefusal(file.reason)).toMatch(/run more than 1,000 levels deep/)
  })

  it('opens a company of 20,000 whole', () => {
    const outline = ['Ada', ...Array.from({ length: 19_999 }, (_, index) => `  Person ${index}`)].join('\n')
    const plan = planOf(outline)
    const file = openPlan(savePlan(plan))
    expect(file.ok && planCounts(file.value.plan).people).toBe(20_000)
  })
})

it('agrees with the calendar about every kind of date', () => {
  const anyDate = fc.tuple(fc.integer({ min: 0, max: 2_500 }), fc.nat(14), fc.nat(33)).map(([year, month, day]) => {
    return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  })
  fc.assert(
    fc.property(anyDate, date => {
      expect(z.iso.date().safeParse(date).success).toBe(isIsoDate(date))
    }),
    { seed: 7, numRuns: 3_000 },
  )
})
