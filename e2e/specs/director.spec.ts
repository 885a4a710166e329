/** The director's job, start to end: an HR export in, reorganised by hand, kept, and out again as a picture and a file. */
import { hasSharedData, sharedDataPath, whySkipped } from '../../test/support/sharedDataFolder'
import { expect, ready, test } from '../fixtures'
import { HomePage } from '../pages/homePage'
import { ImportPage } from '../pages/importPage'
import { PlanPage } from '../pages/planPage'

test.skip(!hasSharedData, whySkipped)

test('imports Oracle HR, moves an organisation, fills a vacancy, and finds everything again', async ({ app, files }) => {
  const home = new HomePage(app)
  const importing = new ImportPage(app)
  const plan = new PlanPage(app)

  await test.step('every column is recognised without a question', async () => {
    await home.importFiles(files, sharedDataPath('oracle-hr/employees.csv'))
    await expect.poll(() => importing.figure('people')).toBe('107')
    expect(await importing.figure('levels deep')).toBe('4')
    await expect(importing.field('manager_id')).toHaveValue('Manager')
    await expect(importing.field('hire_date')).toHaveValue('Start date')
    await expect(importing.field('salary')).toHaveValue('Base pay')
    await importing.create()
    await expect(plan.status).toContainText('107 people')
  })

  await test.step('Neena Yang moves under Lex Garcia with her whole organisation', async () => {
    await plan.goTo('Neena Yang')
    await expect(plan.reportsTo()).toContainText('Steven King')
    await plan.moveTo('Lex Garcia')
    await expect(plan.reportsTo()).toContainText('Lex Garcia')
    await plan.undo()
    await expect(plan.reportsTo()).toContainText('Steven King')
    await plan.redo()
    await expect(plan.reportsTo()).toContainText('Lex Garcia')
  })

  await test.step('a vacancy is added and filled', async () => {
    await plan.inspector.getByRole('button', { name: 'Add report' }).click()
    await app.getByRole('textbox', { name: /title/i }).last().waitFor()
    await app.keyboard.type('Chief of staff')
    await app.keyboard.press('Enter')
    await expect(plan.status).toContainText('1 vacant')
    await expect(plan.inspector).toContainText('Chief of staff')
    await plan.command('Fill with a person')
    const dialog = app.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Ada Okafor')
    await dialog.getByRole('button', { name: 'Add person' }).click()
    await expect(plan.status).toContainText('108 people')
    await expect(plan.inspector.getByRole('heading', { level: 2 })).toHaveText('Ada Okafor')
  })

  await test.step('a reload finds everything as it was, history included', async () => {
    await plan.untilSaved()
    await app.reload()
    await ready(app)
    await home.plan('employees').first().click()
    await expect(plan.status).toContainText('108 people')
    await plan.goTo('Neena Yang')
    await expect(plan.reportsTo()).toContainText('Lex Garcia')
    await plan.goTo('Ada Okafor')
    await plan.undo()
    await expect(plan.status).toContainText('1 vacant')
    await plan.redo()
    await expect(plan.status).toContainText('108 people')
  })

  await test.step('the picture is a PNG of the whole chart', async () => {
    await app.getByRole('button', { name: 'Export' }).click()
    const dialog = app.getByRole('dialog')
    const picture = await files.save(() => dialog.getByRole('button', { name: /^Export/ }).click())
    expect(picture.name).toMatch(/\.png$/)
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(picture.bytes.readUInt32BE(16)).toBeGreaterThan(2_000)
  })

  await test.step('the exported JSON leaves pay out and says so; the saved plan holds it', async () => {
    await app.getByRole('button', { name: 'Export' }).click()
    const dialog = app.getByRole('dialog')
    await dialog.getByText('JSON', { exact: true }).click()
    const exported = await files.save(() => dialog.getByRole('button', { name: /^Export/ }).click())
    const json = exported.bytes.toString('utf8')
    expect(json).toContain('Neena Yang')
    expect(json).not.toContain('1700000')
    const saved = await files.save(() => app.keyboard.press('Control+S'))
    expect(saved.name).toMatch(/\.espalier$/)
    const file = saved.bytes.toString('utf8')
    // Neena Yang is paid 17,000 a year: 1,700,000 cents.
    expect(file).toContain('1700000')
    expect(file).toContain('Ada Okafor')
  })
})
