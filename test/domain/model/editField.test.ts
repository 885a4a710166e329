import { expect, it } from 'vitest'
import { customFieldName, customIdOf } from '@/domain/model/editField'

it('tells a custom column from a field of the record', () => {
  expect(customIdOf(customFieldName('fld_1'))).toBe('fld_1')
  expect(customIdOf('title')).toBeNull()
})
