import { describe, expect, it } from 'vitest'
import { dropAt } from '@/renderer/chart/gestures/drop'
import type { Carried } from '@/renderer/chart/gestures/pointerView'
import { at } from '../../../support/plans'
import { context, shownOf } from '../support'

const outline = 'Ada\n  Ben Okafor\n    Cal\n    Dee\n  Flo\n    Gus'
const shown = shownOf(outline)

/** Drops what is carried on a share of somebody's card, from its top left corner. */
function drop(carried: Partial<Carried> & Pick<Carried, 'lead'>, on: string, across = 0.5, downward = 0.5) {
  const card = shown.cards.get(at(on))
  if (!card) throw new Error(`${on} is not on show`)
  const point = { x: card.x + card.width * across, y: card.y + card.height * downward }
  return dropAt(shown, point, { movers: [carried.lead], alone: false, ...carried }, context)
}

describe('onto a card', () => {
  it('says how many report there afterwards', () => {
    expect(drop({ lead: at('Gus') }, 'Ben Okafor')).toMatchObject({
      place: { kind: 'under', managerId: at('Ben Okafor') },
      result: { isRefusal: false, words: 'Moves here: 3 reports' },
      line: null,
    })
  })

  it('counts several once, and not those who are there already', () => {
    const movers = [at('Cal'), at('Dee'), at('Gus')]
    expect(drop({ lead: at('Gus'), movers }, 'Flo')?.result.words).toBe('Moves here: 3 reports')
  })

  it('is refused below the one that moves, by first name on the card and in full beside it', () => {
    expect(drop({ lead: at('Ben Okafor') }, 'Cal')?.result).toEqual({
      isRefusal: true,
      words: 'Is below Ben, who moves',
      why: expect.stringContaining('Ben Okafor can'),
    })
  })

  it('goes below its own report when it moves alone', () => {
    expect(drop({ lead: at('Ben Okafor'), alone: true }, 'Cal')?.result.isRefusal).toBe(false)
  })

  it('does nothing on itself or on its own manager', () => {
    expect(drop({ lead: at('Cal') }, 'Cal')).toBeNull()
    expect(drop({ lead: at('Dee') }, 'Ben Okafor')).toBeNull()
  })
})

describe('between siblings', () => {
  it('shows a line across a stack and names the place', () => {
    const between = drop({ lead: at('Gus') }, 'Dee', 0.5, 0.05)
    expect(between?.place).toEqual({ kind: 'before', positionId: at('Dee') })
    expect(between?.result.words).toBe('Before Dee, under Ben Okafor')
    expect(between?.line?.from.y).toBe(between?.line?.to.y)
  })

  it('shows a line between columns of a row', () => {
    const between = drop({ lead: at('Gus') }, 'Ben Okafor', 0.95)
    expect(between?.place).toEqual({ kind: 'after', positionId: at('Ben Okafor') })
    expect(between?.line?.from.x).toBe(between?.line?.to.x)
  })

  it('never makes another root: at the edge of the top card it is onto it', () => {
    expect(drop({ lead: at('Gus') }, 'Ada', 0.05)?.place).toEqual({ kind: 'under', managerId: at('Ada') })
  })
})

it('finds nothing on the empty canvas', () => {
  expect(dropAt(shown, { x: 9_000, y: 9_000 }, { lead: at('Gus'), movers: [at('Gus')], alone: false }, context)).toBeNull()
})
