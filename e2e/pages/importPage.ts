/** The import screen: counts, columns, problems, and the one button that creates the plan. */
import { expect, type Locator, type Page } from '@playwright/test'

export class ImportPage {
  readonly page: Page
  readonly columns: Locator
  readonly problems: Locator

  constructor(page: Page) {
    this.page = page
    this.columns = page.getByRole('region', { name: /^Columns/ })
    this.problems = page.getByRole('region', { name: /^Problems/ })
  }

  /** A figure of the head, such as 107 for "people". */
  async figure(words: string): Promise<string | null> {
    return this.page
      .locator('dl > div', { has: this.page.locator('dt', { hasText: new RegExp(`^${words}$`) }) })
      .locator('dd')
      .textContent()
  }

  /** The field a column is taken for. */
  field(header: string): Locator {
    return this.columns.getByRole('combobox', { name: `What ${header} is in Espalier`, exact: true })
  }

  /** The words under "Match" of a column. */
  row(header: string): Locator {
    return this.columns.getByRole('row', { name: new RegExp(`^${header} `) })
  }

  async create(): Promise<void> {
    await this.page.getByRole('button', { name: /[Cc]reate the plan$/ }).click()
    await expect(this.page.getByRole('main', { name: 'Chart' })).toBeVisible()
  }
}
