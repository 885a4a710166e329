/** The export dialog, from the header's button to the file. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { FileDialogs, SavedFile } from '../fileDialogs'

export class ExportDialog {
  readonly page: Page
  readonly dialog: Locator
  /** The picture's size, as said before it is made. */
  readonly size: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Export' })
    this.size = this.dialog.getByText(/ pixels/)
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Export' }).click()
    await expect(this.dialog).toBeVisible()
  }

  /** A format or a size, by the words on it. */
  async choose(words: 'PNG' | 'SVG' | 'JSON' | '1×' | '2×' | '4×'): Promise<void> {
    await this.dialog.getByText(words, { exact: true }).click()
    await expect(this.dialog.getByRole('radio', { name: words })).toBeChecked()
  }

  /** Exports, and gives what was saved once the dialog is gone. */
  async save(files: FileDialogs): Promise<SavedFile> {
    const saved = await files.save(() => this.dialog.getByRole('button', { name: 'Export…' }).click())
    await expect(this.dialog).toBeHidden()
    return saved
  }
}
