/** The chart used by hand, by keyboard and by ear, on the sample company. */
import { expectAccessible } from '../accessibility'
import { expect, test } from '../fixtures'
import { ChartPage } from '../pages/chartPage'
import { HomePage } from '../pages/homePage'
import { PlanPage } from '../pages/planPage'

test.beforeEach(async ({ app }) => {
  await new HomePage(app).openSample()
  await expect(new ChartPage(app).tree).toBeAttached()
})

test('is one tree to assistive technology, windowed round the position in focus', async ({ app }) => {
  const chart = new ChartPage(app)
  await expect(chart.tree).toMatchAriaSnapshot(`
    - tree "Reporting lines":
      - treeitem "Ingrid Solvang, VP Engineering, level M4, 4 reports" [expanded] [level=1]
      - treeitem "Tomasz Wilk, Director, Product engineering, level M3, 4 reports" [expanded] [level=2]
      - treeitem "Priya Raghunathan, Director, Platform, level M3, 3 reports" [expanded] [level=2]
      - treeitem "Margarethe Lunde, Principal engineer, level E5" [level=2]
      - treeitem "Andile Mokoena, Head of product, level M2, 2 reports" [expanded] [level=2]
  `)
  await expect(chart.seat(/^Tomasz Wilk/)).toHaveAttribute('aria-posinset', '1')
  await expect(chart.seat(/^Tomasz Wilk/)).toHaveAttribute('aria-setsize', '4')
  await expectAccessible(app)
})

test('is walked by arrows as it is drawn, folded, and edited in place', async ({ app }) => {
  const chart = new ChartPage(app)
  await chart.card('Ingrid Solvang').click()
  await expect(chart.current()).toHaveText(/^Ingrid Solvang/)
  for (const [key, name] of [
    ['ArrowDown', 'Tomasz Wilk'],
    ['ArrowDown', 'Amara Nwosu'],
    ['ArrowRight', 'Rohan Deshpande'],
    ['ArrowDown', 'Mireille Fontaine'],
    ['ArrowDown', 'Anjali Kulkarni'],
    ['ArrowLeft', 'Sanne de Wit'],
    ['Home', 'Ingrid Solvang'],
  ] as const) {
    await app.keyboard.press(key)
    await expect(chart.current()).toHaveText(new RegExp(`^${name}`))
  }

  await app.keyboard.press('Enter')
  await expect(chart.field).toHaveValue('Ingrid Solvang')
  await app.keyboard.type('Ingrid Berg')
  await app.keyboard.press('Tab')
  await expect(chart.field).toHaveValue('VP Engineering')
  await app.keyboard.press('Escape')
  await expect(chart.current()).toHaveText(/^Ingrid Berg, VP Engineering/)
})

test('moves somebody by dragging, in one step that can be undone', async ({ app }) => {
  const chart = new ChartPage(app)
  const plan = new PlanPage(app)
  await chart.dragOver('Henrique Duarte', 'Rohan Deshpande')
  await app.mouse.up()
  await expect(app.getByText('Moved Henrique Duarte under Rohan Deshpande')).toBeVisible()
  await chart.card('Henrique Duarte').click()
  await expect(plan.reportsTo()).toContainText('Rohan Deshpande')
  await app.keyboard.press('Control+z')
  await expect(plan.reportsTo()).toContainText('Amara Nwosu')
})

test('shows by the pointer what can be taken, and what is being carried', async ({ app }) => {
  const chart = new ChartPage(app)
  const cursorOver = (name: string) => chart.card(name).evaluate(card => getComputedStyle(card).cursor)
  await chart.card('Amara Nwosu').hover()
  expect(await cursorOver('Amara Nwosu')).toBe('pointer')
  await chart.dragOver('Henrique Duarte', 'Rohan Deshpande')
  expect(await cursorOver('Rohan Deshpande')).toBe('grabbing')
  await app.keyboard.press('Escape')
  expect(await cursorOver('Rohan Deshpande')).not.toBe('grabbing')
  await app.mouse.up()
})

test('says why a drop is refused, and changes nothing', async ({ app }) => {
  const chart = new ChartPage(app)
  await chart.dragOver('Amara Nwosu', 'Piotr Zawadzki')
  await app.mouse.up()
  await expect(app.getByText("Amara Nwosu can't report to Piotr Zawadzki")).toBeVisible()
  await expect(app.getByRole('button', { name: /^Undo/ }).first()).toBeDisabled()
})

test('lets go of a drag on Escape', async ({ app }) => {
  const chart = new ChartPage(app)
  await chart.dragOver('Henrique Duarte', 'Rohan Deshpande')
  await app.keyboard.press('Escape')
  await app.mouse.up()
  await expect(app.getByRole('button', { name: /^Undo/ }).first()).toBeDisabled()
})

test('folds a manager away and says how many are below', async ({ app }) => {
  const chart = new ChartPage(app)
  await chart.card('Rohan Deshpande').click()
  await app.keyboard.press('c')
  await expect(chart.current()).toHaveText(/7 folded away$/)
  await expect(chart.current()).toHaveAttribute('aria-expanded', 'false')
  await expect(chart.card('Mireille Fontaine')).toHaveCount(0)
  await app.keyboard.press('ArrowDown')
  await expect(chart.card('Mireille Fontaine')).toHaveCount(1)
})

test('keeps the cards of a chosen colour and dims the others', async ({ app }) => {
  const chart = new ChartPage(app)
  await chart.legend.getByRole('button', { name: /^Staff/ }).click()
  // What is dimmed is painted only: real cards stand where the key applies.
  await expect(chart.area.locator('[data-position]')).toHaveCount(4)
  await chart.legend.getByRole('button', { name: /^Show all/ }).click()
  await expect(chart.card('Ingrid Solvang')).toHaveCount(1)
})

test('adds a report by the plus at the foot of a card, beside the count on a manager’s', async ({ app }) => {
  const chart = new ChartPage(app)
  await chart.zoomTo(100)
  for (const [name, across] of [
    ['Gustav Norén', 59],
    ['Leila Haddad', 34],
  ] as const) {
    await chart.card(name).hover()
    const box = await chart.card(name).boundingBox()
    if (!box) throw new Error(`${name}'s card is not in the page`)
    await app.mouse.move(box.x + box.width / 2 + across, box.y + box.height - 3)
    await expect(app.getByText(`Add a report to ${name}`)).toBeVisible()
    await app.mouse.down()
    await app.mouse.up()
    await expect(chart.field).toBeFocused()
    await app.keyboard.press('Escape')
    await expect(chart.current()).toHaveText(/^Vacant/)
    await app.keyboard.press('ArrowUp')
    await app.keyboard.press('Control+z')
  }
})

test('folds the legend away, and brings it back', async ({ app }) => {
  const chart = new ChartPage(app)
  await chart.legend.getByRole('button', { name: 'Hide the legend' }).click()
  await expect(chart.legend).toHaveCount(0)
  await app.getByRole('button', { name: 'Colour: level band' }).click()
  await expect(chart.legend.getByRole('button', { name: /^Staff/ })).toBeVisible()
})

test('comes nearer to somebody on show, never to empty canvas', async ({ app }) => {
  const chart = new ChartPage(app)
  await chart.zoomTo(100)
  await expect(chart.area.locator('[data-position]').first()).toBeInViewport()
  await app.keyboard.press('Shift+1')
  await expect(chart.card('Sofia Castellanos')).toBeInViewport({ ratio: 1 })
  await chart.card('Sofia Castellanos').click()
  await chart.zoomTo(100)
  await expect(chart.card('Sofia Castellanos')).toBeInViewport({ ratio: 1 })
})

test('is edited by a double click, also where the inspector is about to open', async ({ app }) => {
  const chart = new ChartPage(app)
  const plan = new PlanPage(app)
  await chart.card('Andile Mokoena').dblclick({ position: { x: 90, y: 14 } })
  await expect(chart.field).toHaveValue('Andile Mokoena')
  await expect(plan.inspector).toBeVisible()
  await app.keyboard.type('Andile Khumalo')
  await app.keyboard.press('Enter')
  await expect(chart.card('Andile Khumalo')).toHaveCount(1)
})
