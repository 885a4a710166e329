import { expect, it } from 'vitest'
import { importFields } from '@/domain/imports/types'
import { confidenceWords, fieldChoices, fieldNames, problemWords } from '@/renderer/import/words'

it('offers every field of an import under a name of its own', () => {
  expect(fieldChoices.map(choice => choice.value)).toEqual(importFields)
  expect(new Set(Object.values(fieldNames)).size).toBe(importFields.length)
})

it('heads every kind of problem, and every certainty, with words in sentence case', () => {
  const headings = Object.values(problemWords).map(({ heading }) => heading)
  expect(new Set(headings).size).toBe(headings.length)
  for (const words of [...headings, ...Object.values(confidenceWords)]) expect(words).toMatch(/^[A-Z][a-z ,]+$/)
})
