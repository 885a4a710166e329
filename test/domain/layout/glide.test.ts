import { expect, it } from 'vitest'
import { diffLayout, eased, isWorthGliding, tween } from '@/domain/layout/glide'
import { layOut } from '@/domain/layout/layOut'
import type { LayoutOptions } from '@/domain/layout/types'
import { at, planOf } from '../../support/plans'

const options: LayoutOptions = { direction: 'top-down', collapsed: new Set(), focus: null }
const before = layOut(planOf('Ada\n  Ben\n    Bo\n  Cal\n    Cy'), options)
const after = layOut(planOf('Ada\n  Ben\n    Bo\n    Dee\n  Cal'), options)

it('tells who moves, who enters and who leaves', () => {
  const { moved, entered, left } = diffLayout(before, after)
  expect(entered.map(box => box.id)).toEqual([at('Dee')])
  expect(left.map(box => box.id)).toEqual([at('Cy')])
  expect(moved.map(box => box.after.id)).not.toContain(at('Ada'))
})

it('finds nothing to do between a layout and itself', () => {
  expect(diffLayout(before, before)).toEqual({ moved: [], entered: [], left: [] })
  expect(isWorthGliding(diffLayout(before, before))).toBe(false)
})

it('starts where the cards were and ends where they will be', () => {
  const diff = diffLayout(before, layOut(planOf('Ada\n  Bea\n    Bi\n  Ben\n    Bo\n  Cal\n    Cy'), options))
  expect(diff.moved.length).toBeGreaterThan(0)
  for (const { before: from, after: to } of diff.moved) {
    expect(tween(diff, 0).get(to.id)).toEqual({ ...to, x: from.x, y: from.y, width: from.width, height: from.height })
    expect(tween(diff, 1).get(to.id)).toEqual(to)
  }
})

it('eases without ever turning back', () => {
  const steps = Array.from({ length: 21 }, (_, step) => eased(step / 20))
  expect(steps).toEqual(steps.toSorted((left, right) => left - right))
  expect([eased(-1), eased(0), eased(1), eased(2)]).toEqual([0, 0, 1, 1])
})

it('cuts rather than glides when more than 300 cards move', () => {
  const row = (names: readonly string[]): string => ['Top', ...names.flatMap(name => [`  ${name}`, `    ${name} report`])].join('\n')
  const names = Array.from({ length: 200 }, (_, index) => `Manager ${index}`)
  const wide = layOut(planOf(row(names)), options)
  expect(isWorthGliding(diffLayout(wide, layOut(planOf(row([...names, 'One more'])), options)))).toBe(false)
})
