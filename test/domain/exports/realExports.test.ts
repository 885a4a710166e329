/** Pictures of real organisations: whatever their names and spans, everything stands where it should. */
import { expect, it } from 'vitest'
import { draftImport } from '@/domain/imports/draftImport'
import { planOfImport } from '@/domain/imports/planOfImport'
import type { Direction } from '@/domain/layout/types'
import type { IsoDate } from '@/domain/model/dates'
import { countingIds } from '@/domain/model/ids'
import type { Plan } from '@/domain/model/plan'
import { readTable } from '@/intake/readTable'
import { faultsOf } from '../../support/geometry'
import { sceneOfPlan } from '../../support/pictures'
import { describeSharedData, sharedData } from '../../support/sharedData'

function planFrom(...paths: readonly string[]): Plan {
  const tables = paths.map(path => {
    const table = readTable(sharedData(path), path)
    if (!table.ok) throw new Error(table.reason.words)
    return table.value
  })
  return planOfImport(draftImport(tables), { ids: countingIds(), today: '2027-03-01' as IsoDate, name: 'Export' }).plan
}

const files: readonly (readonly [people: number, paths: readonly string[]])[] = [
  [107, ['oracle-hr/employees.csv', 'oracle-hr/departments.csv', 'oracle-hr/jobs.csv']],
  [107, ['d3-org-chart/data.csv']],
  [290, ['adventureworks/employees.csv']],
  [9, ['northwind/employees.csv']],
]

describeSharedData('a picture of a real organisation', () => {
  for (const [people, paths] of files) {
    it.each<Direction>(['top-down', 'left-right'])(`has no fault, from ${paths[0]}, %s`, direction => {
      const scene = sceneOfPlan(planFrom(...paths), { direction }, { fields: ['roll-up', 'team', 'location', 'hired'] })
      expect(scene.cards).toHaveLength(people)
      expect(faultsOf(scene)).toEqual([])
    })
  }
})
