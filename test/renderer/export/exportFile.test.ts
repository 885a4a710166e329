import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openPlan } from '@/domain/codec/open'
import type * as Choice from '@/renderer/export/choice'
import type * as ExportFile from '@/renderer/export/exportFile'
import type { Library } from '@/renderer/persistence/port'
import { createMemoryShell } from '@/renderer/shell/memoryShell'
import { canaryPay, examplePlan } from '../../support/pictures'

let { usualChoice } = {} as typeof Choice
let { exportFile } = {} as typeof ExportFile

beforeAll(async () => {
  // Screens write numbers as the browser's user does; Node has no user.
  vi.stubGlobal('navigator', { language: 'en-GB' })
  ;({ usualChoice } = await import('@/renderer/export/choice'))
  ;({ exportFile } = await import('@/renderer/export/exportFile'))
})

// Exports read photos from the library, and nothing else.
const library = { photo: async () => null } as unknown as Library
const looking = {
  direction: 'top-down',
  collapsed: new Set<never>(),
  colourBy: { kind: 'band' },
  cardFields: [],
  today: '2027-03-01',
  locale: 'en-GB',
} as const

describe('exporting JSON', () => {
  it('saves the plan without pay, under its name, and says what is missing', async () => {
    const shell = createMemoryShell()
    const done = await exportFile({ shell, library }, examplePlan(), { ...usualChoice, format: 'json' }, looking)
    expect(done).toEqual({ ok: true, value: { name: 'Quillmark Engineering.json', leftOut: ['pay of 25 people'] } })
    const text = new TextDecoder().decode(shell.files.get('Quillmark Engineering.json'))
    expect(text).not.toContain(String(canaryPay))
    expect(openPlan(text).ok).toBe(true)
  })

  it('says what the host says when nothing could be written', async () => {
    const shell = createMemoryShell()
    shell.willFail('The disk is full.')
    const done = await exportFile({ shell, library }, examplePlan(), { ...usualChoice, format: 'json' }, looking)
    expect(done).toEqual({ ok: false, reason: { code: 'failed', message: 'The disk is full.' } })
  })

  it('is cancelled without words when the user closes the file window', async () => {
    const shell = createMemoryShell()
    shell.willSaveAs(null)
    const done = await exportFile({ shell, library }, examplePlan(), { ...usualChoice, format: 'json' }, looking)
    expect(done).toEqual({ ok: false, reason: { code: 'cancelled' } })
  })
})

describe('exporting a picture', () => {
  it('says so in words when it cannot be made, and saves nothing', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const shell = createMemoryShell()
    // Node has neither a canvas nor the app's files to fetch.
    const done = await exportFile({ shell, library }, examplePlan(), usualChoice, looking)
    expect(done).toEqual({
      ok: false,
      reason: { code: 'failed', message: 'The file could not be made, and nothing was saved. Try again, or choose another format.' },
    })
    expect(shell.files.size).toBe(0)
    expect(complaint).toHaveBeenCalled()
  })
})
