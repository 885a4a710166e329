/** What stands round the chart: search, palette, menus, shortcuts, panels, themes, and a second window. */
import { expectAccessible } from '../accessibility'
import { expect, ready, test } from '../fixtures'
import { ChartPage } from '../pages/chartPage'
import { HomePage } from '../pages/homePage'
import { InspectorPage } from '../pages/inspectorPage'
import { PlanPage } from '../pages/planPage'
import { openPlan } from '../smallPlan'

test('search lists the best hit first and is worked by keys', async ({ app, files }, info) => {
  const plan = await openPlan(app, files, info.outputPath('small.espalier'))
  const inspector = new InspectorPage(app)
  const chosen = app.locator('[role="option"][data-combobox-selected]')

  await app.keyboard.press('/')
  await expect(plan.search).toBeFocused()
  await app.keyboard.type('o')
  await expect(app.getByText(/^\d matches$/)).toBeVisible()
  await app.keyboard.press('ArrowDown')
  const second = await app.getByRole('option').nth(1).textContent()
  await expect(chosen).toHaveText(second ?? '')
  await app.keyboard.press('ArrowUp')
  await expect(chosen).toHaveText((await app.getByRole('option').first().textContent()) ?? '')

  await plan.search.fill('fay')
  await expect(chosen).toContainText('Fay Oak')
  await app.keyboard.press('Enter')
  await inspector.expectTitle('Fay Oak')
  await expect(plan.search).toHaveValue('')
  await app.keyboard.press('m')
  await expect(app.getByRole('dialog', { name: 'Move Fay Oak' })).toBeVisible()
  await app.keyboard.press('Escape')

  await app.keyboard.press('Control+F')
  await app.keyboard.type('title of eve')
  await expect(chosen).toContainText('Eve Sun')
  await app.keyboard.press('Escape')
  await expect(plan.search).toHaveValue('')
  await expect(app.getByRole('option')).toHaveCount(0)
  await inspector.expectTitle('Fay Oak')

  await plan.search.fill('nobody of that name')
  await expect(app.getByText('Nobody matches “nobody of that name”. Try part of a name, a title or a team.')).toBeVisible()

  await plan.search.fill('gus')
  await expect(chosen).toContainText('On the bench')
  await app.keyboard.press('Enter')
  await expect(app.getByRole('dialog', { name: 'Bench' })).toContainText('Gus Fir')
})

test('the palette finds acts, does them, and says why one cannot be done', async ({ app, files }, info) => {
  await openPlan(app, files, info.outputPath('small.espalier'))
  const palette = app.getByRole('dialog', { name: 'Commands' })
  const find = palette.getByRole('textbox', { name: 'Find a command' })
  await app.keyboard.press('Control+K')
  await expect(find).toBeFocused()
  await app.keyboard.type('swap')
  const swap = palette.getByRole('option', { name: /Swap the people/ })
  await expect(swap).toContainText('select two positions.')
  await expect(swap).toHaveAttribute('data-combobox-disabled', 'true')
  await find.fill('teams')
  await expect(palette.getByRole('option')).toHaveCount(1)
  await app.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(app.getByRole('dialog', { name: 'Teams' })).toBeVisible()
  await app.keyboard.press('Escape')
  await app.keyboard.press('Control+K')
  await find.fill('xyzzy')
  await expect(palette).toContainText('No command matches “xyzzy”.')
  await app.keyboard.press('Escape')
  await expect(palette).toBeHidden()
})

test('menus and shortcuts do the same acts', async ({ app, files }, info) => {
  const plan = await openPlan(app, files, info.outputPath('small.espalier'))
  const inspector = new InspectorPage(app)
  const chart = new ChartPage(app)
  const dialog = app.getByRole('dialog')
  const menu = app.getByRole('menu')

  await test.step('a card’s own menu', async () => {
    await plan.goTo('Cal Moe')
    await chart.seat(/Cal Moe/).focus()
    await chart.zoomTo(100)
    await plan.command('Zoom to selection')
    const { x, y } = await chart.middleOf('Cal Moe')
    await app.mouse.click(x, y, { button: 'right' })
    await expect(menu.getByRole('menuitem', { name: 'Move Cal Moe to…' })).toBeVisible()
    await expect(menu.getByRole('menuitem', { name: 'Swap the people of two positions' })).toBeDisabled()
    await expectAccessible(app)
    await menu.getByRole('menuitem', { name: 'Vacate, person to the bench' }).click()
    await expect(plan.status).toContainText('2 on the bench')
    await plan.undo()
  })

  await test.step('the plan’s menu', async () => {
    await app.getByRole('button', { name: 'Plan menu, Small plan' }).click()
    await expect(menu.getByRole('menuitem', { name: /Export…/ })).toBeVisible()
    await app.mouse.move(0, 400)
    await expectAccessible(app)
    await app.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
  })

  await test.step('one key each', async () => {
    await plan.goTo('Cal Moe')
    await chart.seat(/Cal Moe/).focus()
    for (const [keys, name] of [
      ['m', 'Move Cal Moe'],
      ['p', 'Replace Cal Moe'],
      ['d', 'Dotted line from Cal Moe'],
      ['Control+d', 'Duplicate Cal Moe'],
      ['t', 'Teams'],
      ['b', 'Bench'],
      ['h', 'History'],
      ['Control+,', 'Plan settings'],
      ['?', 'Keyboard shortcuts'],
    ] as const) {
      await app.keyboard.press(keys)
      await expect(app.getByRole('dialog', { name }), keys).toBeVisible()
      // Keys belong to the dialog while there is one.
      await app.keyboard.press('Delete')
      await app.keyboard.press('Escape')
      await expect(dialog, keys).toHaveCount(0)
    }
    await expect(plan.status).toContainText('7 people')
    await app.keyboard.press('Delete')
    await expect(plan.status).toContainText('2 on the bench')
    await app.keyboard.press('Control+Z')
    await expect(plan.status).toContainText('1 on the bench')
    await app.keyboard.press('Control+Y')
    await expect(plan.status).toContainText('2 on the bench')
    await app.keyboard.press('Control+Z')
    await app.keyboard.press('Escape')
    await expect(inspector.area).toBeHidden()
  })

  await test.step('letters typed into a field are text', async () => {
    await plan.goTo('Cal Moe')
    await inspector.field('Title').focus()
    await app.keyboard.type('mtb')
    await expect(dialog).toHaveCount(0)
    await app.keyboard.press('Escape')
    await expect(inspector.field('Title')).toHaveValue('Title of Cal Moe')
  })
})

test('teams, settings and history are kept in panels of their own', async ({ app, files }, info) => {
  const plan = await openPlan(app, files, info.outputPath('small.espalier'))
  const inspector = new InspectorPage(app)
  const dialog = app.getByRole('dialog')

  await test.step('teams are added, named, nested and removed', async () => {
    await plan.command('Teams')
    await expect(dialog.getByRole('textbox', { name: 'Name of a new team' })).toBeFocused()
    await app.keyboard.type('Payments')
    await app.keyboard.press('Enter')
    await expect(dialog.getByRole('textbox', { name: 'Name of Payments' })).toHaveValue('Payments')
    await dialog.getByRole('textbox', { name: 'Name of Search' }).fill('Discovery and a name that is long enough to need all its room')
    await app.keyboard.press('Enter')
    await dialog.getByRole('combobox', { name: 'Type of Payments' }).click()
    await app.getByRole('option', { name: 'Platform' }).click()
    await dialog.getByRole('combobox', { name: 'Parent of Payments' }).click()
    await app.getByRole('option', { name: 'Part of Checkout' }).click()
    await expect(dialog.getByRole('combobox', { name: 'Parent of Payments' })).toHaveValue('Part of Checkout')
    // A team cannot be a part of what is inside it, so that is not offered.
    await dialog.getByRole('combobox', { name: 'Parent of Checkout' }).click()
    await expect(app.getByRole('option', { name: 'Part of Payments' })).toHaveCount(0)
    await app.keyboard.press('Escape')
    await expectAccessible(app)
    await dialog.getByRole('button', { name: 'Remove the team Checkout' }).click()
    await expect(dialog.getByRole('textbox', { name: 'Name of Checkout' })).toHaveCount(0)
    await expect(dialog.getByRole('textbox', { name: 'Name of Payments' })).toBeVisible()
    await app.keyboard.press('Escape')
    await plan.goTo('Cal Moe')
    await inspector.choose('Team', 'Payments')
    await expect(inspector.area).toContainText('platform')
  })

  await test.step('the plan is renamed, and its settings refuse what cannot be', async () => {
    await plan.command('Plan settings')
    await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('After the merger')
    await app.keyboard.press('Enter')
    await dialog.getByRole('textbox', { name: 'Hours of a full-time week' }).fill('many')
    await app.keyboard.press('Enter')
    await expect(dialog).toContainText('Type a number of hours, such as 40.')
    await app.keyboard.press('Escape')
    await expect(app.getByRole('button', { name: 'Plan menu, After the merger' })).toBeVisible()
    await expect(app).toHaveTitle(/After the merger/)
  })

  await test.step('history takes several steps back at once, and one forward', async () => {
    await plan.command('History')
    await expect(dialog.getByRole('listitem').first()).toContainText('Change the plan’s name')
    await expectAccessible(app)
    await dialog.getByRole('button', { name: /^Undo the last 3 steps/ }).click()
    await expect(dialog.getByRole('textbox', { name: 'Name of Checkout' })).toHaveCount(0)
    await expect(dialog.getByText(/, taken back$/)).toHaveCount(3)
    await dialog.getByRole('button', { name: 'Redo' }).click()
    await expect(dialog.getByText(/, taken back$/)).toHaveCount(2)
    await app.keyboard.press('Escape')
    await expect(app.getByRole('button', { name: 'Plan menu, Small plan' })).toBeVisible()
  })
})

test('the theme is chosen, and kept', async ({ app }) => {
  const page = app.locator('html')
  await expect(page).toHaveAttribute('data-theme', 'light')
  await app.getByRole('button', { name: 'Dark theme' }).click()
  await expect(page).toHaveAttribute('data-theme', 'dark')
  await app.reload()
  await ready(app)
  await expect(page).toHaveAttribute('data-theme', 'dark')
  await app.emulateMedia({ colorScheme: 'light' })
  await expect(page).toHaveAttribute('data-theme', 'dark')
  await new PlanPage(app).command('Theme as the system has it')
  await expect(page).toHaveAttribute('data-theme', 'light')
})

test('a second window of the same plan is read-only, says so, and follows', async ({ app, address, files, host }, info) => {
  test.skip(host === 'electron', 'The desktop opens one window.')
  const plan = await openPlan(app, files, info.outputPath('small.espalier'))
  await plan.untilSaved()
  const window = await app.context().newPage()
  await window.goto(address)
  await ready(window)
  await new HomePage(window).plan('Small plan').first().click()
  const second = new PlanPage(window)
  await expect(second.saved).toContainText(/^Read only: /)
  await second.goTo('Cal Moe')
  const inspector = new InspectorPage(window)
  await expect(inspector.field('Title')).toBeDisabled()
  await expect(inspector.area.getByRole('button', { name: 'Move to…' })).toBeDisabled()
  await window.keyboard.press('Delete')
  await expect(second.status).toContainText('7 people')
  await expectAccessible(window)

  await app.bringToFront()
  await plan.goTo('Cal Moe')
  await new InspectorPage(app).type('Title', 'Engineer')
  await plan.untilSaved()
  await expect(inspector.field('Title')).toHaveValue('Engineer')
})
