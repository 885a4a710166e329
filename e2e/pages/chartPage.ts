/** The canvas of an open plan: its cards where they are near, its tree for assistive technology, and what floats over it. */
import { expect, type Locator, type Page } from '@playwright/test'

export class ChartPage {
  readonly page: Page
  readonly tree: Locator
  readonly area: Locator
  readonly field: Locator
  readonly legend: Locator

  constructor(page: Page) {
    this.page = page
    this.tree = page.getByRole('tree', { name: 'Reporting lines' })
    this.area = page.getByTestId('chart-area')
    this.field = page.getByRole('textbox', { name: /^(Name|Title) of / })
    this.legend = page.getByRole('region', { name: 'Legend' })
  }

  /** Somebody's card in the page; there only while the chart is near. */
  card(name: string): Locator {
    return this.area.locator('[data-position]').filter({ hasText: name })
  }

  /** A position as assistive technology has it. */
  seat(name: string | RegExp): Locator {
    return this.tree.getByRole('treeitem', { name })
  }

  /** The position the keyboard is on. */
  current(): Locator {
    return this.tree.locator(':focus')
  }

  async zoomTo(percent: 100): Promise<void> {
    await this.page.keyboard.press('Shift+0')
    await expect(this.page.getByRole('group', { name: 'Zoom' })).toContainText(`${percent} %`)
  }

  async middleOf(name: string): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.card(name).boundingBox()
    if (!box) throw new Error(`${name}'s card is not in the page`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  /** Takes a card by its middle and holds it over another's. */
  async dragOver(name: string, target: string): Promise<void> {
    const from = await this.middleOf(name)
    const to = await this.middleOf(target)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + 12, from.y + 8)
    await this.page.mouse.move(to.x, to.y, { steps: 6 })
  }
}
