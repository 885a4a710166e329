/** A plan and its own file: saved back without asking, never over what something else wrote, and found again on the home screen. */
import { savePlan } from '../../src/domain/codec/save'
import { expectAccessible } from '../accessibility'
import { expect, ready, test } from '../fixtures'
import { HomePage } from '../pages/homePage'
import { InspectorPage } from '../pages/inspectorPage'
import { PlanPage } from '../pages/planPage'
import { withPickers } from '../pickers'
import { smallPlan } from '../smallPlan'

const name = 'Small plan.espalier'

test.beforeEach(({ host }) => {
  test.skip(
    host !== 'browser',
    'The pickers are the browser’s own; the desktop’s dialogs ask once, and its files are tested by themselves.',
  )
})

test('a plan is saved back to its file, and what something else wrote is kept', async ({ app }) => {
  test.slow()
  const disk = await withPickers(app)
  await ready(app)
  const home = new HomePage(app)
  const plan = new PlanPage(app)
  const inspector = new InspectorPage(app)
  const dialog = app.getByRole('dialog')
  const retitle = async (title: string): Promise<void> => {
    await plan.goTo('Cal Moe')
    await inspector.type('Title', title)
  }
  const said = (words: string) => expect(app.getByText(words, { exact: true })).toBeVisible()
  await disk.write(name, savePlan(smallPlan()))
  await disk.willOpen(name)
  await home.dropZone.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(plan.status).toContainText('7 people')

  await test.step('without a question', async () => {
    await retitle('Lead')
    await app.getByRole('button', { name: 'Plan menu, Small plan' }).click()
    await expect(app.getByRole('menuitem', { name: /Save as a new file…/ })).toBeVisible()
    await app.getByRole('menuitem', { name: `Save to ${name}` }).click()
    await said(`Saved ${name}.`)
    expect(await disk.read(name)).toContain('"title":"Lead"')
  })

  await test.step('also after a reload', async () => {
    await plan.untilSaved()
    await app.reload()
    await ready(app)
    await home.plan('Small plan').first().click()
    await retitle('Principal')
    await app.keyboard.press('Control+S')
    await expect.poll(() => disk.read(name)).toContain('"title":"Principal"')
  })

  await test.step('changed by something else: it asks, and the keyboard stands on the way that loses nothing', async () => {
    await disk.write(name, savePlan(smallPlan('Theirs')))
    await retitle('Fellow')
    await app.keyboard.press('Control+S')
    await expect(dialog.getByRole('heading', { name: `${name} was changed by something else` })).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Save as a new file…' })).toBeFocused()
    await expectAccessible(app)
    expect(await disk.read(name)).toBe(savePlan(smallPlan('Theirs')))
    await app.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('opened beside, it is a plan of its own', async () => {
    await app.keyboard.press('Control+S')
    await dialog.getByRole('button', { name: 'Open it beside this plan' }).click()
    await expect(app.getByRole('button', { name: 'Plan menu, Theirs' })).toBeVisible()
    await app.getByRole('button', { name: 'All plans' }).click()
    await expect(home.plans).toHaveCount(2)
    await home.plan('Small plan').first().click()
    await expect(app.getByRole('button', { name: 'Plan menu, Small plan' })).toBeVisible()
  })

  await test.step('saved over only when told to', async () => {
    await app.keyboard.press('Control+S')
    await dialog.getByRole('button', { name: 'Save over it' }).click()
    await expect.poll(() => disk.read(name)).toContain('"title":"Fellow"')
  })

  await test.step('gone: it says so, and saves elsewhere', async () => {
    await disk.remove(name)
    await app.keyboard.press('Control+S')
    await expect(dialog).toContainText(`${name} was not saved`)
    await expectAccessible(app, { within: '[role="dialog"]' })
    await dialog.getByRole('button', { name: 'Save as a new file…' }).click()
    await expect.poll(() => disk.read(name)).toContain('"title":"Fellow"')
  })
})

test('the last files are offered again, and one that is gone leaves the list', async ({ app }) => {
  await expect(app.getByRole('button', { name: /^Open file/ })).toHaveCount(0)
  const disk = await withPickers(app)
  await ready(app)
  const home = new HomePage(app)
  const toHome = (): Promise<void> => app.getByRole('button', { name: 'All plans' }).click()
  for (const [file, plan] of [
    ['first.espalier', 'First'],
    ['second.espalier', 'Second'],
  ] as const) {
    await disk.write(file, savePlan(smallPlan(plan)))
    await disk.willOpen(file)
    await home.dropZone.getByRole('button', { name: 'Choose a file…' }).click()
    await expect(app.getByRole('button', { name: `Plan menu, ${plan}` })).toBeVisible()
    await toHome()
  }

  const open = app.getByRole('button', { name: 'Open file', exact: true })
  await open.click()
  const recent = app.getByRole('menuitem', { name: /\.espalier/ })
  await expect(recent).toHaveText([/^second\.espalier.*today, /, /^first\.espalier.*today, /])
  await expectAccessible(app)

  await recent.first().click()
  await expect(app.getByRole('button', { name: 'Plan menu, Second' })).toBeVisible()
  await toHome()
  await expect(home.plans).toHaveCount(2)

  await disk.remove('first.espalier')
  await open.click()
  await recent.filter({ hasText: 'first' }).click()
  await expect(app.getByText('first.espalier is no longer where it was. Open it from where it is now.')).toBeVisible()
  await open.click()
  await expect(recent).toHaveText([/^second\.espalier/])
})

test('where files leave as downloads, nothing promises more', async ({ app, files }) => {
  await new HomePage(app).openSample()
  const plan = new PlanPage(app)
  await expect(plan.status).toContainText('55 people')
  expect((await files.save(() => app.keyboard.press('Control+S'))).name).toMatch(/\.espalier$/)
  await app.getByRole('button', { name: /^Plan menu/ }).click()
  await expect(app.getByRole('menuitem', { name: /Save the plan as a file…/ })).toBeVisible()
  await app.keyboard.press('Escape')
  expect((await files.save(() => app.keyboard.press('Control+Shift+S'))).name).toMatch(/\.espalier$/)
  await app.getByRole('button', { name: 'All plans' }).click()
  await expect(app.getByRole('button', { name: 'Open file…' })).toBeVisible()
})
