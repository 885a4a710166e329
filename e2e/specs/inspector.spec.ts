/** Everything about a position and its person can be changed where it is read, and taken back. */
import { expectAccessible } from '../accessibility'
import { expect, test } from '../fixtures'
import { ChartPage } from '../pages/chartPage'
import { InspectorPage } from '../pages/inspectorPage'
import { openPlan } from '../smallPlan'

/** A field, what it says before, what is typed, what it says after. */
type Edit = readonly [label: string, before: string, typed: string, after: string]

const onPosition: readonly Edit[] = [
  ['Title', 'Title of Cal Moe', 'Engineer', 'Engineer'],
  ['Location', '', 'Lisbon', 'Lisbon'],
  ['FTE', '1.0', '80 %', '0.8'],
  ['Budget', '', '112k', '€112,000 a year'],
  ['Starts', '', '2027-03-01', '2027-03-01'],
  ['Closes', '', '2028-01-31', '2028-01-31'],
  ['Position id', '', 'P-7', 'P-7'],
]
const onPerson: readonly Edit[] = [
  ['E-mail', '', 'cal@example.org', 'cal@example.org'],
  ['Person id', '', '0042', '0042'],
  ['Base pay', '', '€96.000', '€96,000 a year'],
  ['Hired on', '', '2024-02-29', '2024-02-29'],
  ['Leaves on', '', '2029-12-31', '2029-12-31'],
  ['On leave to', '', '2027-06-30', '2027-06-30'],
  ['Name', 'Cal Moe', 'Calvin Moe', 'Calvin Moe'],
]

test('every field of a position is edited, undone and redone', async ({ app, files }, info) => {
  const plan = await openPlan(app, files, info.outputPath('small.espalier'))
  const inspector = new InspectorPage(app)
  await plan.goTo('Cal Moe')
  const editAll = async (edits: readonly Edit[]): Promise<void> => {
    for (const [label, before, typed, after] of edits) {
      await test.step(label, async () => {
        await expect(inspector.field(label)).toHaveValue(before)
        await inspector.type(label, typed)
        await expect(inspector.field(label)).toHaveValue(after)
        await plan.undo()
        await expect(inspector.field(label)).toHaveValue(before)
        await plan.redo()
        await expect(inspector.field(label)).toHaveValue(after)
      })
    }
  }
  await editAll(onPosition)
  for (const [label, option] of [
    ['Team', 'Checkout'],
    ['Role type', 'Tech lead'],
    ['Level', 'Staff engineer'],
  ] as const) {
    await inspector.choose(label, option)
    await expect(inspector.field(label)).toHaveValue(option)
    await plan.undo()
    await expect(inspector.field(label)).toHaveValue('')
    await plan.redo()
  }
  await expect(inspector.field('Team')).toHaveValue('Checkout')

  await test.step('what cannot be read is refused in words, and Escape gives the old value back', async () => {
    await inspector.type('Budget', 'lots')
    await expect(inspector.area.getByRole('alert')).toHaveText('Type an amount a year, such as 96,000 or 96k.')
    await inspector.field('Budget').focus()
    await app.keyboard.press('Escape')
    await inspector.field('Budget').blur()
    await expect(inspector.field('Budget')).toHaveValue('€112,000 a year')
    await inspector.type('FTE', '9')
    await expect(inspector.area.getByRole('alert')).toContainText(/FTE|full-time|share/i)
    await inspector.field('FTE').focus()
    await app.keyboard.press('Escape')
  })

  await inspector.tab('Person')
  await editAll(onPerson)
  await inspector.expectTitle('Calvin Moe')
  // Off the button, so that its tooltip goes.
  await app.mouse.move(0, 400)
  await expect(app.getByRole('tooltip')).toHaveCount(0)
  await expectAccessible(app)

  await inspector.tab('Notes')
  await inspector.type('On the position', 'Opens the Lisbon office.')
  await inspector.type('On Calvin Moe', 'Moves in spring.')
  await expectAccessible(app)
  await plan.undo()
  await expect(inspector.field('On Calvin Moe')).toHaveValue('')
  await expect(inspector.field('On the position')).toHaveValue('Opens the Lisbon office.')
})

test('many positions are edited at once; where they differ the field says Mixed', async ({ app, files }, info) => {
  const plan = await openPlan(app, files, info.outputPath('small.espalier'))
  const inspector = new InspectorPage(app)
  await plan.goTo('Ben Lind')
  await plan.command('Select everyone below')
  await inspector.expectTitle('4 positions')
  await expect(inspector.area).toContainText('3 people, 1 open')
  await expect(inspector.field('Title')).toHaveAttribute('placeholder', 'Mixed')
  await expect(inspector.field('Title')).toHaveValue('')

  await inspector.type('Location', 'Porto')
  await inspector.choose('Team', 'Search')
  await inspector.type('Title', 'Engineer')
  await inspector.type('Budget', '90,000.50')
  await expectAccessible(app)
  await plan.goTo('Dee Park')
  for (const [label, value] of [
    ['Location', 'Porto'],
    ['Team', 'Search'],
    ['Title', 'Engineer'],
    ['Budget', '€90,000.50 a year'],
  ] as const)
    await expect(inspector.field(label)).toHaveValue(value)
  for (const _ of [1, 2, 3, 4]) await plan.undo()
  await expect(inspector.field('Title')).toHaveValue('Title of Dee Park')
  await expect(inspector.field('Location')).toHaveValue('')
})

test('reports, dotted lines and the path to the top lead where they say', async ({ app, files }, info) => {
  const plan = await openPlan(app, files, info.outputPath('small.espalier'))
  const inspector = new InspectorPage(app)
  const dialog = app.getByRole('dialog')
  await plan.goTo('Ben Lind')
  await inspector.area.getByRole('button', { name: 'Dee Park' }).click()
  await inspector.expectTitle('Dee Park')
  await inspector.area.getByRole('navigation', { name: 'Path to the top' }).getByRole('button', { name: 'Okafor' }).click()
  await inspector.expectTitle('Ada Okafor')
  await expect(plan.reportsTo()).toContainText('Nobody, the top')

  await plan.goTo('Fay Oak')
  await plan.command('Dotted lines')
  await dialog.getByRole('combobox', { name: 'Type' }).click()
  await app.getByRole('option', { name: 'Mentoring' }).click()
  await dialog.getByRole('textbox', { name: 'Share of time' }).fill('some')
  await expect(dialog.getByText('Type a share, such as 0.8 or 80 %.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Share of time' }).fill('20 %')
  await dialog.getByRole('textbox', { name: 'Also answers to' }).fill('ben')
  await dialog.getByRole('option', { name: 'Ben Lind' }).click()
  await dialog.getByRole('button', { name: 'Add dotted line' }).click()
  await expect(dialog).toBeHidden()
  await expect(inspector.area).toContainText('mentoring 20 %')
  await inspector.area.getByRole('button', { name: 'Ben Lind', exact: true }).click()
  await inspector.expectTitle('Ben Lind')
  await inspector.area.getByRole('button', { name: 'Remove the dotted line between Ben Lind and Fay Oak' }).click()
  await expect(inspector.area).not.toContainText('mentoring')
  await plan.undo()
  await expect(inspector.area).toContainText('mentoring 20 %')
})

test('seats are added, copied, filled, swapped, shared, closed and deleted', async ({ app, files }, info) => {
  const plan = await openPlan(app, files, info.outputPath('small.espalier'))
  const inspector = new InspectorPage(app)
  const chart = new ChartPage(app)
  const dialog = app.getByRole('dialog')

  await test.step('beside somebody, and three copies', async () => {
    await plan.goTo('Cal Moe')
    await plan.command('Add a position beside')
    await expect(chart.field).toBeFocused()
    await app.keyboard.type('Data engineer')
    await app.keyboard.press('Enter')
    await expect(plan.status).toContainText('2 vacant')
    await expect(plan.reportsTo()).toContainText('Ben Lind')
    await app.keyboard.press('Control+D')
    await dialog.getByRole('textbox', { name: 'How many' }).fill('3')
    await dialog.getByRole('radio', { name: /^Planned/ }).check()
    await dialog.getByRole('button', { name: 'Duplicate' }).click()
    await expect(plan.status).toContainText('3 planned')
    await plan.undo()
    await expect(plan.status).not.toContainText('planned')
  })

  await test.step('from the bench, and back to it', async () => {
    await expect(plan.status).toContainText('1 on the bench')
    await inspector.tab('Person')
    await inspector.area.getByRole('button', { name: 'Fill with a person…' }).click()
    await dialog.getByText('From the bench (1)').click()
    await dialog.getByRole('button', { name: 'Gus Fir' }).click()
    await inspector.expectTitle('Gus Fir')
    await expect(plan.status).not.toContainText('on the bench')
    await plan.command('Vacate')
    await inspector.expectTitle('Vacant')
    await app.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await inspector.expectTitle('Gus Fir')
  })

  await test.step('from another position, which is then vacant', async () => {
    await plan.goTo('Cal Moe')
    await plan.command('Replace the person')
    await dialog.getByText('From another position').click()
    await dialog.getByRole('textbox', { name: 'Person' }).fill('Fay')
    await dialog.getByRole('option', { name: 'Fay Oak' }).click()
    await inspector.expectTitle('Fay Oak')
    await expect(plan.status).toContainText('1 on the bench')
    await plan.undo()
    await inspector.expectTitle('Cal Moe')
  })

  await test.step('two people swap, and two seats are a job share', async () => {
    await plan.goTo('Cal Moe')
    await chart.seat(/Cal Moe/).focus()
    await app.keyboard.press('Shift+ArrowRight')
    await inspector.expectTitle('2 positions')
    await plan.command('Link two positions as a job share')
    await plan.command('Swap the people')
    await expect(app.getByText(/^Swapped /)).toBeVisible()
    await plan.goTo('Cal Moe')
    await plan.command('End the job share')
    await expect(app.getByRole('button', { name: 'Undo: end a job share' })).toBeVisible()
    for (const _ of [1, 2, 3]) await plan.undo()
  })

  await test.step('a position closes and its reports go to somebody else', async () => {
    await plan.goTo('Ben Lind')
    await plan.command('Close position')
    await dialog.getByText('Reports go to someone else…').click()
    await dialog.getByRole('textbox', { name: 'New manager of the reports' }).fill('Eve')
    await dialog.getByRole('option', { name: 'Eve Sun' }).click()
    await dialog.getByRole('radio', { name: 'Leaves the plan' }).check()
    await dialog.getByRole('button', { name: 'Close position' }).click()
    await expect(plan.status).toContainText('6 people')
    await plan.goTo('Dee Park')
    await expect(plan.reportsTo()).toContainText('Eve Sun')
    await plan.undo()
    await expect(plan.reportsTo()).toContainText('Ben Lind')
  })

  await test.step('a whole subtree is deleted and taken back', async () => {
    await plan.goTo('Ben Lind')
    await plan.command('Delete position with everyone below')
    await expect(plan.status).toContainText('4 on the bench')
    await expect(chart.seat(/Ben Lind/)).toHaveCount(0)
    await app.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect(plan.status).not.toContainText('on the bench')
    await expect(chart.seat(/Ben Lind/)).toHaveCount(1)
  })
})
