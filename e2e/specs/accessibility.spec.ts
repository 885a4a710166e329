/** Axe finds nothing on any screen, in either theme. */
import { writeFile } from 'node:fs/promises'
import { expectAccessible } from '../accessibility'
import { expect, test } from '../fixtures'
import { ExportDialog } from '../pages/exportDialog'
import { HomePage } from '../pages/homePage'
import { ImportPage } from '../pages/importPage'
import { PlanPage } from '../pages/planPage'
import { openPlan } from '../smallPlan'

const rows = ['id,name,title,manager_id,salary', '1,Ada Okafor,CTO,,200000', '2,Ben Lind,Engineer,1,100000', '3,Cal Moe,Engineer,9,90000']

test('the first screen, and the home screen with a plan on it', async ({ app }) => {
  await expectAccessible(app)
  const home = new HomePage(app)
  await home.openSample()
  await expect(new PlanPage(app).status).toContainText('55 people')
  await app.getByRole('button', { name: 'All plans' }).click()
  await expect(home.plans.first()).toBeVisible()
  await expectAccessible(app)
})

test('a plan: the chart, the inspector, search and the command palette', async ({ app }) => {
  const plan = new PlanPage(app)
  await new HomePage(app).openSample()
  await expect(plan.status).toContainText('55 people')
  await expectAccessible(app)
  await plan.goTo('Tomasz Wilk')
  await expectAccessible(app)
  await plan.search.fill('wilk')
  await expect(app.getByRole('option').first()).toBeVisible()
  await expectAccessible(app)
  await plan.search.fill('')
  await app.getByRole('button', { name: /^Commands/ }).click()
  await expect(app.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  await expectAccessible(app)
})

test('the dialogs of a plan', async ({ app, files }, info) => {
  test.slow()
  const plan = await openPlan(app, files, info.outputPath('small.espalier'))
  await plan.goTo('Ben Lind')
  for (const words of [
    'Move to',
    'Replace the person',
    'Dotted lines',
    'Duplicate',
    'Close position',
    'Teams',
    'Bench',
    'History',
    'Keyboard shortcuts',
    'Plan settings',
  ]) {
    await plan.command(words)
    await expect(app.getByRole('dialog').first(), words).toBeVisible()
    // The page behind is looked at once.
    await test.step(words, () => expectAccessible(app, words === 'Move to' ? {} : { within: '[role="dialog"]' }))
    await app.keyboard.press('Escape')
    await expect(app.getByRole('dialog'), words).toHaveCount(0)
  }
  const exporting = new ExportDialog(app)
  await exporting.open()
  await expectAccessible(app)
})

test('an import with a problem to look at', async ({ app, files }, info) => {
  const path = info.outputPath('people.csv')
  await writeFile(path, rows.join('\n'))
  await new HomePage(app).importFiles(files, path)
  await expect(new ImportPage(app).problems).toBeVisible()
  await expectAccessible(app)
})
