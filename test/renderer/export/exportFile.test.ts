import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openPlan } from '@/domain/codec/open'
import type * as Choice from '@/renderer/export/choice'
import type * as ExportFile from '@/renderer/export/exportFile'
import type * as SavePlanFile from '@/renderer/export/savePlanFile'
import type { Library } from '@/renderer/persistence/port'
import type { App } from '@/renderer/session/app'
import { createMemoryShell } from '@/renderer/shell/memoryShell'
import { canaryPay, examplePlan } from '../../support/pictures'

let { usualChoice } = {} as typeof Choice
let { exportFile } = {} as typeof ExportFile
let { savePlanFile } = {} as typeof SavePlanFile

beforeAll(async () => {
  // Screens write numbers as the browser's user does; Node has no user.
  vi.stubGlobal('navigator', { language: 'en-GB' })
  ;({ usualChoice } = await import('@/renderer/export/choice'))
  ;({ exportFile } = await import('@/renderer/export/exportFile'))
  ;({ savePlanFile } = await import('@/renderer/export/savePlanFile'))
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

describe('saving the plan', () => {
  function appWith(shell: App['shell']): { readonly app: App; readonly said: string[] } {
    const said: string[] = []
    const open = { getState: () => ({ planId: 'one', plan: examplePlan() }) }
    // Saving reads the open plan, and speaks; the rest of the app is not asked.
    return { app: { shell, library, open, say: (words: string) => void said.push(words) } as unknown as App, said }
  }

  it('writes all of it, and says that it holds pay', async () => {
    const shell = createMemoryShell()
    const { app, said } = appWith(shell)
    await savePlanFile(app)
    const opened = openPlan(new TextDecoder().decode(shell.files.get('Quillmark Engineering.espalier')))
    expect(opened.ok && opened.value.plan).toEqual(examplePlan())
    expect(said).toEqual(['Saved Quillmark Engineering.espalier complete: it holds pay. To leave pay out, use Export.'])
  })

  it('says why it did not, and nothing when it was cancelled', async () => {
    const shell = createMemoryShell()
    const { app, said } = appWith(shell)
    shell.willFail('The disk is full.')
    await savePlanFile(app)
    shell.willSaveAs(null)
    await savePlanFile(app)
    expect(said).toEqual(['The disk is full.'])
  })
})
