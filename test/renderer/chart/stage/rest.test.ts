import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRest, restAfter } from '@/renderer/chart/stage/rest'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('rests once nothing has moved for a moment, and says so once', () => {
  const onRest = vi.fn()
  const rest = createRest(onRest)
  expect(rest.isAtRest()).toBe(true)
  for (let notch = 0; notch < 5; notch++) {
    rest.moved()
    vi.advanceTimersByTime(restAfter - 1)
    expect(rest.isAtRest()).toBe(false)
  }
  expect(onRest).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(rest.isAtRest()).toBe(true)
  vi.advanceTimersByTime(restAfter * 2)
  expect(onRest).toHaveBeenCalledTimes(1)
})

it('says nothing after it was stopped', () => {
  const onRest = vi.fn()
  const rest = createRest(onRest)
  rest.moved()
  rest.stop()
  vi.advanceTimersByTime(restAfter * 2)
  expect(onRest).not.toHaveBeenCalled()
})
