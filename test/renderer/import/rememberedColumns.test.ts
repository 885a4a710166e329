import { describe, expect, it } from 'vitest'
import { rememberedColumns } from '@/renderer/import/rememberedColumns'

describe('what was chosen for columns before', () => {
  it('comes back as it was', () => {
    const chosen = {
      'emp no#1': { field: 'id' },
      'started#1': { field: 'startDate', options: { dateOrder: 'dmy' } },
      'rate#1': { field: 'pay', options: { decimalMark: ',', payPeriod: 'hour', currency: 'CHF' } },
    }
    expect(rememberedColumns(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen)
  })

  it('forgets which column a manager referred to, since columns may stand elsewhere now', () => {
    const stored = { 'boss#1': { field: 'manager', options: { refersTo: { kind: 'column', column: 3 } } } }
    expect(rememberedColumns(stored)).toEqual({ 'boss#1': { field: 'manager', options: {} } })
  })

  it('is nothing where the storage holds nothing that can be used', () => {
    for (const stored of [undefined, null, 'text', 7, [], {}, { 'a#1': { field: 'no such field' } }, { 'a#1': 'id' }])
      expect(rememberedColumns(stored), JSON.stringify(stored)).toBeNull()
  })
})
