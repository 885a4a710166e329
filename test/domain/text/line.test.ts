import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphemesOf, lineOf } from '@/domain/text/line'

describe('one line of text', () => {
  it.each([
    ['  Ben \n Okafor ', 'Ben Okafor'],
    ['Jose\u0301', 'José'],
    ['half \uD83D character', 'half \uFFFD character'],
    ['\uFFFE\uFEFFAda', '\uFFFDAda'],
    ['one\u00A0two\u2028three', 'one two three'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['', ''],
  ])('of %j is %j', (text, line) => {
    expect(lineOf(text)).toBe(line)
  })

  it('is the same when made twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(lineOf(lineOf(text))).toBe(lineOf(text))
      }),
      { seed: 20_261_121, numRuns: 5_000 },
    )
  })
})

describe('what a reader takes for one character', () => {
  it('is a letter with its marks, a flag, a family', () => {
    expect(graphemesOf('n\u0329🇵🇹👩‍👩‍👧रा')).toEqual(['n\u0329', '🇵🇹', '👩‍👩‍👧', 'रा'])
  })
})
