/** The home screen, and every way a plan comes to be. */
import type { Locator, Page } from '@playwright/test'
import type { FileDialogs } from '../fileDialogs'

export class HomePage {
  readonly page: Page
  readonly dropZone: Locator
  readonly plans: Locator

  constructor(page: Page) {
    this.page = page
    this.dropZone = page.getByRole('region', { name: 'Drop an export here' })
    this.plans = page.getByRole('list', { name: 'Plans' }).getByRole('listitem')
  }

  /** Chooses files in the picker that "Choose a file…" opens. */
  async importFiles(files: FileDialogs, ...paths: readonly string[]): Promise<void> {
    await files.open(() => this.dropZone.getByRole('button', { name: 'Choose a file…' }).click(), ...paths)
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: /growing company/i }).click()
  }

  plan(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(name) })
  }
}
