import { expect, it } from 'vitest'
import { mostNew, mountArea, nextMounted } from '@/renderer/chart/stage/mounting'
import { at } from '../../../support/plans'

const many = Array.from({ length: 60 }, (_, place) => at(`P${place}`))

it('mounts no more than a frame can bear, and says that more are to come', () => {
  const first = nextMounted(new Set(), many, new Set(many))
  expect(first.mounted.size).toBe(mostNew)
  expect(first.isComplete).toBe(false)
  const second = nextMounted(first.mounted, many, new Set(many))
  const third = nextMounted(second.mounted, many, new Set(many))
  expect(third.mounted.size).toBe(many.length)
  expect(third.isComplete).toBe(true)
})

it('is the same set while nothing has to change', () => {
  const mounted = new Set([at('Ada'), at('Ben')])
  expect(nextMounted(mounted, [at('Ada')], new Set([at('Ada'), at('Ben')])).mounted).toBe(mounted)
})

it('lets go of what is far out of view', () => {
  const mounted = new Set([at('Ada'), at('Ben')])
  expect([...nextMounted(mounted, [at('Ada')], new Set([at('Ada')])).mounted]).toEqual([at('Ada')])
})

it('wants no cards from afar', () => {
  expect(mountArea({ x: 0, y: 0, zoom: 0.69 }, { width: 100, height: 100 })).toBeNull()
  expect(mountArea({ x: 0, y: 0, zoom: 0.7 }, { width: 100, height: 100 })).not.toBeNull()
})
