import { describe, expect, it } from 'vitest'
import { type Arrow, lastOf, walk } from '@/renderer/chart/aria/walk'
import { at } from '../../../support/plans'
import { shownOf } from '../support'

/** Two managers with a stack each, and a director beside them whose report leads somebody. */
const outline = 'Ada\n  Ben\n    Cal\n    Dee\n    Eli\n  Flo\n    Gus\n    Hal\n  Ida\n    Jan\n      Kim'

function stepsFrom(name: string, ...arrows: readonly Arrow[]): string {
  const shown = shownOf(outline)
  let id = at(name)
  for (const arrow of arrows) id = walk(shown.tree(), id, arrow, 'top-down')
  return id.slice('pos_'.length)
}

describe('walking a chart from the top down', () => {
  it('goes across a row of managers and stays at its ends', () => {
    expect(stepsFrom('Ben', 'ArrowRight')).toBe('Flo')
    expect(stepsFrom('Ben', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe('Ida')
    expect(stepsFrom('Ben', 'ArrowLeft')).toBe('Ben')
  })

  it('goes down to the first report and up to the manager', () => {
    expect(stepsFrom('Ada', 'ArrowDown', 'ArrowDown')).toBe('Cal')
    expect(stepsFrom('Flo', 'ArrowUp')).toBe('Ada')
    expect(stepsFrom('Ada', 'ArrowUp')).toBe('Ada')
  })

  it('goes down a stack and out of it at its top', () => {
    expect(stepsFrom('Cal', 'ArrowDown', 'ArrowDown')).toBe('Eli')
    expect(stepsFrom('Eli', 'ArrowDown')).toBe('Eli')
    expect(stepsFrom('Dee', 'ArrowUp', 'ArrowUp')).toBe('Ben')
  })

  it('goes from stack to stack at the same height, as far as the other one reaches', () => {
    expect(stepsFrom('Dee', 'ArrowRight')).toBe('Hal')
    expect(stepsFrom('Eli', 'ArrowRight')).toBe('Hal')
    expect(stepsFrom('Gus', 'ArrowLeft')).toBe('Cal')
  })
})

it('turns the arrows with the chart', () => {
  const shown = shownOf(outline, { direction: 'left-right' })
  const go = (name: string, arrow: Arrow) => walk(shown.tree(), at(name), arrow, 'left-right')
  expect(go('Ada', 'ArrowRight')).toBe(at('Ben'))
  expect(go('Ben', 'ArrowDown')).toBe(at('Flo'))
  expect(go('Cal', 'ArrowLeft')).toBe(at('Ben'))
  expect(go('Eli', 'ArrowDown')).toBe(at('Gus'))
})

it('ends at the last one read', () => {
  expect(lastOf(shownOf(outline).tree())).toBe(at('Kim'))
})

it('starts again at the top when the position in focus is gone', () => {
  expect(walk(shownOf(outline).tree(), at('Nobody'), 'ArrowDown', 'top-down')).toBe(at('Ada'))
})

it('walks managers of a broken row as a row, though they stand below one another', () => {
  const wide = (name: string) =>
    `  ${name}\n${Array.from({ length: 12 }, (_, place) => `    ${name}${place}\n      ${name}${place}x`).join('\n')}`
  const shown = shownOf(`Ada\n${wide('Ben')}\n${wide('Cal')}`)
  expect(shown.cards.get(at('Ben'))?.x).toBe(shown.cards.get(at('Cal'))?.x)
  expect(walk(shown.tree(), at('Ben'), 'ArrowRight', 'top-down')).toBe(at('Cal'))
  expect(walk(shown.tree(), at('Ben'), 'ArrowDown', 'top-down')).toBe(at('Ben0'))
})
