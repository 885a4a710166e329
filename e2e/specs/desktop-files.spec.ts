/** A plan and its own file on the disk of the desktop: written back without a dialog, never over what another program wrote. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { savePlan } from '../../src/domain/codec/save'
import { expect, ready, test } from '../fixtures'
import { InspectorPage } from '../pages/inspectorPage'
import { PlanPage } from '../pages/planPage'
import { smallPlan } from '../smallPlan'

test('asks before it saves over a file that another program has changed, and lets go of one that is gone', async ({ start }, info) => {
  const path = info.outputPath('small.espalier')
  await writeFile(path, savePlan(smallPlan()))
  const desktop = await start(path)
  if (!desktop) throw new Error('The desktop did not open its window')
  const { page } = desktop
  await ready(page)
  const plan = new PlanPage(page)
  const dialog = page.getByRole('dialog')
  const onDisk = (): Promise<string> => readFile(path, 'utf8')

  await test.step('its native menu names the file', async () => {
    await expect(plan.status).toContainText('7 people')
    const labels = () => desktop.menu().flatMap(({ items }) => items.map(({ label }) => label))
    await expect.poll(labels).toContain('Save to small.espalier')
    await plan.goTo('Cal Moe')
    await new InspectorPage(page).type('Title', 'Lead')
    desktop.choose('Plan', 'Save to small.espalier')
    await expect.poll(onDisk).toContain('"title":"Lead"')
  })

  await test.step('changed outside, it is kept until the user says otherwise', async () => {
    const theirs = savePlan(smallPlan('Theirs'))
    await writeFile(path, theirs)
    await page.keyboard.press('Control+S')
    await expect(dialog).toContainText('small.espalier was changed by something else')
    expect(await onDisk()).toBe(theirs)
    await dialog.getByRole('button', { name: 'Save over it' }).click()
    await expect.poll(onDisk).toContain('"title":"Lead"')
  })

  await test.step('gone, it is not made again unasked', async () => {
    await rm(path)
    await page.keyboard.press('Control+S')
    await expect(dialog).toContainText('small.espalier was not saved')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'All plans' }).click()
    await expect(page.getByRole('button', { name: 'Open file…' })).toBeVisible()
  })
  expect(desktop.asked.save).toEqual([])
})
