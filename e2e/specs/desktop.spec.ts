/** The desktop as its user meets it: native menus, files from the system, plans that come back, and a window that is not lost. */
import { readFile, writeFile } from 'node:fs/promises'
import type { BrowserContext } from '@playwright/test'
import { savePlan } from '../../src/domain/codec/save'
import { blankPerson } from '../../src/domain/model/blank'
import { channels } from '../../src/ipc/channels'
import type { Replies, Reply } from '../../src/ipc/contract'
import { who } from '../../test/support/plans'
import { expectAccessible } from '../accessibility'
import { expect, ready, test } from '../fixtures'
import { origin } from '../harness/addresses'
import type { Desktop } from '../harness/desktop'
import { HomePage } from '../pages/homePage'
import { PlanPage } from '../pages/planPage'
import { smallPlan } from '../smallPlan'

type Starting = (...files: readonly string[]) => Promise<Desktop | null>

async function opened(start: Starting, ...files: readonly string[]): Promise<Desktop> {
  const desktop = await start(...files)
  if (!desktop) throw new Error('The desktop did not open its window')
  await ready(desktop.page)
  return desktop
}

async function planFile(path: string, name = 'Small plan'): Promise<string> {
  await writeFile(path, savePlan(smallPlan(name)))
  return path
}

test('has the acts of the register in its native menus, and runs them', async ({ start }, info) => {
  const desktop = await opened(start, await planFile(info.outputPath('small.espalier')))
  const plan = new PlanPage(desktop.page)
  await expect(plan.status).toContainText('7 people')
  const item = (section: string, label: RegExp) =>
    desktop
      .menu()
      .find(menu => menu.label === section)
      ?.items.find(found => label.test(found.label))

  await test.step('as many sections as the page has menus, each with its acts, shortcuts shown', async () => {
    const { page } = desktop
    await page.keyboard.press('Escape')
    expect(desktop.menu().map(menu => menu.label).length).toBeGreaterThan(2)
    for (const { label, items } of desktop.menu()) expect(items.length, label).toBeGreaterThan(0)
    expect(item('Edit', /^Undo/)).toMatchObject({ accelerator: 'CommandOrControl+Z', isEnabled: false })
  })

  await test.step('an act from the menu is done, and what can be done follows', async () => {
    await plan.goTo('Fay Oak')
    await plan.moveTo('Ben Lind')
    await expect.poll(() => item('Edit', /^Undo/)?.isEnabled).toBe(true)
    desktop.choose('Edit', item('Edit', /^Undo/)?.label ?? '')
    await expect(plan.reportsTo()).toContainText('Eve Sun')
    await expect.poll(() => item('Edit', /^Redo/)?.isEnabled).toBe(true)
    desktop.choose('Edit', item('Edit', /^Redo/)?.label ?? '')
    await expect(plan.reportsTo()).toContainText('Ben Lind')
  })
})

test('tells the window its title, and that it is written on', async ({ start }, info) => {
  const desktop = await opened(start, await planFile(info.outputPath('small.espalier'), 'Northwind'))
  await expect.poll(() => desktop.window.seen.title).toContain('Northwind')
  await expect.poll(() => desktop.window.seen.isEdited).toBe(false)
})

test('opens what the system hands over: at its start, while it runs, and from a second start, which leaves', async ({ start }, info) => {
  const named = (name: string): Promise<string> => planFile(info.outputPath(`${name}.espalier`), name)
  const desktop = await opened(start, await named('At the start'))
  const menuOf = (name: string) => desktop.page.getByRole('button', { name: `Plan menu, ${name}` })
  await expect(menuOf('At the start')).toBeVisible()

  desktop.openFile(await named('While it runs'))
  await expect(menuOf('While it runs')).toBeVisible()

  expect(await start(await named('From a second start'))).toBeNull()
  await expect(menuOf('From a second start')).toBeVisible()

  await start(info.outputPath('gone.espalier'))
  await expect
    .poll(() => desktop.asked.errors)
    .toEqual([{ title: 'This file was not opened', content: 'gone.espalier is no longer where it was. Open it from where it is now.' }])
})

test('takes a dropped file with its place, and saves back to it without asking', async ({ start }, info) => {
  const desktop = await opened(start)
  const path = await planFile(info.outputPath('small.espalier'))
  const before = await readFile(path, 'utf8')
  await desktop.drop(path)
  const plan = new PlanPage(desktop.page)
  await expect(plan.status).toContainText('7 people')
  await plan.goTo('Fay Oak')
  await plan.moveTo('Ben Lind')
  await desktop.page.keyboard.press('Control+S')
  await expect.poll(() => readFile(path, 'utf8')).not.toBe(before)
  expect(desktop.asked.save).toEqual([])
})

test('brings every plan back when the browser’s store is gone', async ({ start }, info) => {
  const first = await opened(start)
  const plan = new PlanPage(first.page)
  await new HomePage(first.page).openSample()
  await plan.untilSaved()
  first.openFile(await planFile(info.outputPath('one.espalier'), 'Northwind'))
  await expect(plan.status).toContainText('7 people')
  await plan.goTo('Fay Oak')
  await plan.moveTo('Ben Lind')
  await plan.untilSaved()
  // A plan that is closed is copied at once; one that is open, every few seconds.
  await first.page.getByRole('button', { name: 'All plans' }).click()
  await expect(new HomePage(first.page).plans).toHaveCount(2)
  await expect.poll(async () => (await copies(first)).length).toBe(2)
  expect(await first.quit()).toBe('ended')

  await forgetStore(first.page.context())
  const second = await opened(start)
  const home = new HomePage(second.page)
  await expect(home.plans).toHaveCount(2)
  await expect(second.page.getByText(/2 plans had gone from here and were brought back/)).toContainText('Northwind')
  await home.plan('Northwind').first().click()
  const again = new PlanPage(second.page)
  await again.goTo('Fay Oak')
  await expect(again.reportsTo()).toContainText('Ben Lind')
})

test('shows both where the store and the desktop’s copy differ, and keeps what is chosen', async ({ start }, info) => {
  const first = await opened(start, await planFile(info.outputPath('one.espalier'), 'Northwind'))
  await expect(new PlanPage(first.page).status).toContainText('7 people')
  await new PlanPage(first.page).untilSaved()
  await first.page.getByRole('button', { name: 'All plans' }).click()
  await expect.poll(() => copies(first)).toHaveLength(1)
  // As if the store had lost its last steps: the copy knows one more, in which somebody joined.
  const ahead = smallPlan('Northwind')
  const joined = blankPerson(who('Hal Ash'), 'Hal Ash')
  const text = savePlan({ ...ahead, people: new Map([...ahead.people, [joined.id, joined]]) })
  const [copy] = await copies(first)
  const newer = { planId: copy?.planId ?? '', seq: (copy?.seq ?? 0) + 1, savedAt: Date.now() + 60_000, text }
  expect(await first.say(first.page.mainFrame(), channels.keepCopy, { plan: newer })).toEqual({ ok: true, value: null })
  expect(await first.quit()).toBe('ended')

  const second = await opened(start)
  const dialog = second.page.getByRole('dialog', { name: 'Two versions of Northwind' })
  await expect(dialog).toContainText('7 positions, 7 people')
  await expect(dialog).toContainText('7 positions, 8 people')
  await expect(dialog).toContainText('Copy, the newer one')
  await expectAccessible(second.page)
  await dialog.getByRole('button', { name: 'Keep the copy' }).click()
  await expect(dialog).toBeHidden()
  await expect(new HomePage(second.page).plans.first()).toContainText('8 people')
  expect(await second.quit()).toBe('ended')

  const third = await opened(start)
  await expect(new HomePage(third.page).plans.first()).toContainText('8 people')
  await expect(third.page.getByRole('dialog')).toHaveCount(0)
})

test('asks before it closes on something unsaved, and keeps the window unless told otherwise', async ({ start }, info) => {
  const desktop = await opened(start, await planFile(info.outputPath('one.espalier')))
  await new PlanPage(desktop.page).goTo('Fay Oak')
  // What the page does while something is not on the disk.
  await desktop.page.evaluate(() => addEventListener('beforeunload', event => event.preventDefault()))
  desktop.answers.button = 0
  expect(await desktop.quit()).toBe('kept')
  await expect(new PlanPage(desktop.page).status).toContainText('7 people')
  desktop.answers.button = 1
  expect(await desktop.quit()).toBe('ended')
  expect(desktop.asked.questions.map(question => question.message)).toEqual(['This plan is not saved yet.', 'This plan is not saved yet.'])
})

/** The copies that main gives the page. */
async function copies(desktop: Desktop): Promise<Replies['keptCopies']> {
  // Main's reply, as the contract types it.
  const reply = (await desktop.say(desktop.page.mainFrame(), channels.keptCopies, {})) as Reply<'keptCopies'>
  return reply.ok ? reply.value : []
}

/** Deletes what the browser keeps for the app, as a user or a fault might. */
async function forgetStore(context: BrowserContext): Promise<void> {
  const blank = await context.newPage()
  const session = await context.newCDPSession(blank)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await blank.close()
}
