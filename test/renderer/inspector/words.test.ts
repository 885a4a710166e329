import { expect, it } from 'vitest'
import { dottedLineTypes } from '@/domain/model/dottedLine'
import { roleTypes } from '@/domain/model/position'
import { teamTypes } from '@/domain/model/team'
import { roleTypeNames } from '@/domain/scene/fields'
import { dottedLineNames, teamTypeNames } from '@/renderer/inspector/words'

it('has a name of its own for every fixed value of the model', () => {
  for (const [values, names] of [
    [roleTypes, roleTypeNames],
    [teamTypes, teamTypeNames],
    [dottedLineTypes, dottedLineNames],
  ] as const) {
    expect(Object.keys(names).sort()).toEqual([...values].sort())
    expect(new Set(Object.values(names)).size).toBe(values.length)
  }
})
