import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fit as fitted, measure, type Weight } from '@/domain/text/measure'

const names = readFileSync(new URL('../../fixtures/names.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const weight = fc.constantFrom<Weight>(400, 500, 600)

describe('measuring a line', () => {
  it('grows with the size and the weight', () => {
    expect(measure('Leila Haddad', 400, 26)).toBeCloseTo(2 * measure('Leila Haddad', 400, 13), 10)
    expect(measure('Leila Haddad', 600, 13)).toBeGreaterThan(measure('Leila Haddad', 400, 13))
  })

  it('takes an accent set apart from its letter for the same letter', () => {
    expect(measure('Jose\u0301', 400, 13)).toBe(measure('José', 400, 13))
  })

  it('gives a mark that no letter is composed with no room of its own', () => {
    expect(measure('n\u0329', 400, 13)).toBe(measure('n', 400, 13))
  })

  it('takes line breaks, tabs and controls for one space, and invisible characters for nothing', () => {
    expect(measure('Ben\r\n\tOkafor\u0000', 400, 13)).toBe(measure('Ben Okafor', 400, 13))
    expect(measure('Ben\u200B \u202EOkafor', 400, 13)).toBe(measure('Ben Okafor', 400, 13))
  })

  it('gives Chinese characters a whole em each', () => {
    expect(measure('田辺由紀', 400, 13)).toBeCloseTo(4 * 13, 10)
  })
})

describe('fitting a line', () => {
  it('leaves what fits as it is', () => {
    expect(fitted('Ines Carvalho', 600, 13, 137)).toBe('Ines Carvalho')
  })

  it('ends in an ellipsis, without a space before it', () => {
    expect(fitted('Maximiliane Freifrau von Hohenstein-Rottweil', 600, 13, 137)).toBe('Maximiliane Freifra…')
    expect(fitted('Ab cd', 400, 13, measure('Ab …', 400, 13))).toBe('Ab…')
  })

  it('never cuts through what a reader takes for one character', () => {
    const family = '👩‍👩‍👧'
    expect(fitted(`${family}${family}`, 400, 13, measure(`${family}…`, 400, 13))).toBe(`${family}…`)
    expect(fitted('राहुल', 400, 13, measure('रा…', 400, 13))).toBe('रा…')
  })

  it('shows the ellipsis at least', () => {
    expect(fitted('Ben', 400, 13, 1)).toBe('…')
  })

  it('always fits, for any text and width that holds an ellipsis', () => {
    const texts = fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(texts, weight, fc.integer({ min: 20, max: 300 }), (text, weight, width) => {
        const line = fitted(text, weight, 13, width)
        expect(measure(line, weight, 13)).toBeLessThanOrEqual(width)
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u)
      }),
      { seed: 20_261_121, numRuns: 2_000 },
    )
  })
})
