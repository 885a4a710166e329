/** The home screen: every way to a plan, and what can be done with those that are there. */
import { writeFile } from 'node:fs/promises'
import { browserDialogs, withoutPickers } from '../fileDialogs'
import { expect, ready, test, watchContext } from '../fixtures'
import { HomePage } from '../pages/homePage'
import { PlanPage } from '../pages/planPage'
import { openPlan } from '../smallPlan'

test('plans are made, renamed, copied, deleted and taken back', async ({ app, files }, info) => {
  const home = new HomePage(app)
  const plan = new PlanPage(app)
  const toHome = async (): Promise<void> => {
    await app.getByRole('button', { name: 'All plans' }).click()
    await expect(app.getByRole('heading', { level: 1, name: 'Plans' })).toBeVisible()
  }
  const more = async (name: string, act: string): Promise<void> => {
    await app.getByRole('button', { name: `More for ${name}`, exact: true }).click()
    await app.getByRole('menuitem', { name: act }).click()
  }

  await test.step('an empty one, a sample, a file', async () => {
    await app.getByRole('button', { name: /An empty chart/ }).click()
    await expect(plan.status).toContainText('1 vacant')
    await toHome()
    await app.getByRole('button', { name: 'New plan' }).click()
    await expect(app.getByRole('button', { name: 'Plan menu, Untitled plan 2' })).toBeVisible()
    await toHome()
    await openPlan(app, files, info.outputPath('small.espalier'))
    await toHome()
    await expect(home.plans).toHaveCount(3)
    await expect(home.plans.first()).toContainText('Small plan')
    await expect(home.plans.first()).toContainText('7 people')
  })

  await test.step('renamed, copied', async () => {
    await more('Untitled plan 2', 'Rename')
    await app.getByRole('textbox', { name: 'Name of Untitled plan 2' }).fill('After the merger')
    await app.keyboard.press('Enter')
    await expect(home.plans.filter({ hasText: 'After the merger' })).toHaveCount(1)
    await more('Small plan', 'Duplicate')
    await expect(home.plans).toHaveCount(4)
  })

  await test.step('deleted, and back again', async () => {
    await more('Untitled plan', 'Delete')
    await expect(home.plans).toHaveCount(3)
    await app.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect(home.plans).toHaveCount(4)
  })

  await test.step('a reload finds them all', async () => {
    await app.reload()
    await expect(home.plans).toHaveCount(4)
  })
})

test('all plans move out in one file, and in again elsewhere', async ({ app, files, browser, address, problems, host }, info) => {
  test.skip(host === 'electron', 'A second profile of the desktop needs a second app.')
  const home = new HomePage(app)
  await home.openSample()
  await app.getByRole('button', { name: 'All plans' }).click()
  await openPlan(app, files, info.outputPath('small.espalier'))
  await app.getByRole('button', { name: 'All plans' }).click()
  await expect(home.plans).toHaveCount(2)
  await app.getByRole('button', { name: 'More for all plans' }).click()
  await app.getByRole('menuitem', { name: 'Save all plans to one file…' }).click()
  const dialog = app.getByRole('dialog')
  await expect(dialog).toContainText('The file will hold 2 plans with 62 people')
  const { name, bytes } = await files.save(() => dialog.getByRole('button', { name: 'Save…' }).click())
  expect(name).toBe('plans.espaliers')

  const context = await browser.newContext()
  await watchContext(problems, context)
  const elsewhere = await context.newPage()
  await withoutPickers(elsewhere)
  await elsewhere.goto(address)
  await ready(elsewhere)
  const path = info.outputPath(name)
  await writeFile(path, bytes)
  const there = new HomePage(elsewhere)
  await there.importFiles(browserDialogs(elsewhere), path)
  await expect(there.plans).toHaveCount(2)
  await expect(elsewhere.getByText('Added 2 plans.')).toBeVisible()
  await there.plan('Small plan').first().click()
  await expect(new PlanPage(elsewhere).status).toContainText('7 people')
  await context.close()
})
