/** The inspector: fields that read as text until they are edited, and its acts. */
import { expect, type Locator, type Page } from '@playwright/test'

export class InspectorPage {
  readonly page: Page
  readonly area: Locator

  constructor(page: Page) {
    this.page = page
    this.area = page.getByRole('complementary', { name: 'Inspector' })
  }

  async tab(name: 'Position' | 'Person' | 'Notes'): Promise<void> {
    await this.area.getByRole('tab', { name }).click()
  }

  field(label: string): Locator {
    return this.area.getByLabel(label, { exact: true }).and(this.page.locator('input, textarea'))
  }

  /** Types over a field and leaves it. */
  async type(label: string, text: string): Promise<void> {
    const field = this.field(label)
    // A date field is one only while it is edited.
    await field.focus()
    await field.fill(text)
    await field.blur()
  }

  /** Picks an option of a field that has a list, by its last words: a level's code stands before its name. */
  async choose(label: string, option: string): Promise<void> {
    await this.field(label).click()
    await this.page.getByRole('option', { name: new RegExp(`(^|[\\s\\d])${option}$`) }).click()
  }

  async expectTitle(words: string | RegExp): Promise<void> {
    await expect(this.area.getByRole('heading', { level: 2 })).toHaveText(words)
  }
}
