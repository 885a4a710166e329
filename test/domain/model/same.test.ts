import { expect, it } from 'vitest'
import { isSame } from '@/domain/model/same'

it('compares by content', () => {
  expect(isSame({ a: [1, null] }, { a: [1, null] })).toBe(true)
  expect(isSame({ a: 1 }, { b: 1 })).toBe(false)
  expect(isSame({ a: undefined }, { b: undefined })).toBe(false)
  expect(isSame(null, {})).toBe(false)
  expect(isSame([1], [1, 2])).toBe(false)
  expect(isSame(['a'], { 0: 'a' })).toBe(false)
  expect(isSame({ a: 1 }, { constructor: 1 })).toBe(false)
})
