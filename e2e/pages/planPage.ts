/** An open plan: chart, inspector, search, dialogs. All its selectors are here. */
import { expect, type Locator, type Page } from '@playwright/test'

export class PlanPage {
  readonly page: Page
  readonly tree: Locator
  readonly inspector: Locator
  readonly status: Locator
  readonly saved: Locator
  readonly search: Locator

  constructor(page: Page) {
    this.page = page
    this.tree = page.getByRole('tree', { name: 'Reporting lines' })
    this.inspector = page.getByRole('complementary', { name: 'Inspector' })
    this.status = page.getByRole('contentinfo')
    this.saved = page.getByTestId('saved-status')
    this.search = page.getByRole('textbox', { name: 'Find a person, title or team' })
  }

  /** Finds somebody by name and selects them. */
  async goTo(name: string): Promise<void> {
    await this.search.fill(name)
    await expect(this.page.getByRole('option').first()).toContainText(name)
    await this.page.getByRole('option').first().click()
    await this.search.fill('')
    await expect(this.inspector.getByRole('heading', { level: 2 })).toHaveText(name)
  }

  /** Moves the selection by "Move to…" and its search. */
  async moveTo(manager: string): Promise<void> {
    await this.inspector.getByRole('button', { name: 'Move to…' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'New manager' }).fill(manager)
    await dialog.getByRole('option', { name: manager }).click()
    await expect(dialog).toBeHidden()
  }

  /** The line of the inspector that starts with the label. */
  reportsTo(): Locator {
    return this.inspector.getByText('Reports to', { exact: true }).locator('..')
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Undo/ }).first().click()
  }

  async redo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Redo/ }).first().click()
  }

  /** Waits until the header says that everything is kept. */
  async untilSaved(): Promise<void> {
    await expect(this.saved).toHaveText(/^Saved/)
  }

  async command(words: string): Promise<void> {
    await this.page.keyboard.press('Control+K')
    const dialog = this.page.getByRole('dialog', { name: 'Commands' })
    await dialog.getByRole('textbox', { name: 'Find a command' }).fill(words)
    await dialog.getByRole('option').first().click()
  }
}
