import { expect, it } from 'vitest'
import { keptSize, makePhoto } from '@/renderer/photos/choosePhoto'

it('keeps photos at most 256 pixels long, in proportion, and never larger than they were', () => {
  expect([keptSize(4000, 3000), keptSize(600, 1200), keptSize(80, 60), keptSize(5000, 1)]).toEqual([
    { width: 256, height: 192 },
    { width: 128, height: 256 },
    { width: 80, height: 60 },
    { width: 256, height: 1 },
  ])
})

it('refuses what is no picture, in words', async () => {
  const made = await makePhoto('notes.png', Uint8Array.from([1, 2, 3]))
  expect(!made.ok && made.reason.message).toContain('notes.png could not be read as a picture')
})
