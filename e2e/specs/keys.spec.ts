/** The keyboard is never lost: after an import, a search and a move, the next key is about whom it should be. */
import { expect, test } from '../fixtures'
import { HomePage } from '../pages/homePage'
import { PlanPage } from '../pages/planPage'

test('the chart has the keyboard when a plan opens, and after somebody was moved', async ({ app }) => {
  const plan = new PlanPage(app)
  await new HomePage(app).openSample()
  await expect(plan.tree).toBeFocused()
  await app.keyboard.press('ArrowDown')
  await expect(app.locator('[role="treeitem"]:focus')).toBeAttached()

  await app.keyboard.press('Control+F')
  await app.keyboard.type('Leila')
  await expect(app.getByRole('option').first()).toContainText('Leila Haddad')
  await app.keyboard.press('Enter')
  await app.keyboard.press('m')
  await app.getByRole('dialog').getByRole('textbox').fill('Tomasz')
  await expect(app.getByRole('option').first()).toContainText('Tomasz Wilk')
  await app.keyboard.press('Enter')
  await expect(plan.reportsTo()).toContainText('Tomasz Wilk')
  await expect(app.locator('[role="treeitem"]:focus')).toContainText('Leila Haddad')
})
