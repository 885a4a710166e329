import { expect, it } from 'vitest'
import { countingIds } from '@/domain/model/ids'

it('counts ids across prefixes, so that no two are the same', () => {
  const ids = countingIds(7)
  expect([ids('pos'), ids('per'), ids('pos')]).toEqual(['pos_00007', 'per_00008', 'pos_00009'])
})
