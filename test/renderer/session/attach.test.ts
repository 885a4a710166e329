import { expect, it } from 'vitest'
import { editSettings } from '@/domain/commands/editSettings'
import { attachToWindow } from '@/renderer/session/attach'
import { createPlan } from '@/renderer/session/plans'
import { planOf } from '../../support/plans'
import { testApp } from '../../support/testApp'

/** A window with a field in which somebody is typing; leaving the field runs `commit`. */
function windowWithField(commit: () => void): Window {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible', activeElement: { blur: commit } })
  // As much of a window as is listened to.
  return Object.assign(new EventTarget(), { document }) as unknown as Window
}

it('whoever leaves while typing is held until what was typed is kept', async () => {
  const app = await testApp()
  await createPlan(app, planOf('Ada'), 'March')
  const host = windowWithField(() => void app.run('Rename the plan', editSettings, { patch: { name: 'April' } }))
  const detach = attachToWindow(app, host)
  const leaving = new Event('beforeunload', { cancelable: true })
  host.dispatchEvent(leaving)
  detach()
  expect(leaving.defaultPrevented).toBe(true)
  await app.journal.current?.flush()
  const open = app.open.getState()
  expect(open.planId !== null && [...open.plan.settings.values()].map(({ name }) => name)).toEqual(['April'])
})
