/** What axe finds, in both themes, on the screen a spec has brought up. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const themes = ['light', 'dark'] as const

/** Fails with what is wrong and where, theme by theme; leaves the page in the theme it had. */
export async function expectAccessible(page: Page): Promise<void> {
  const before = await page.evaluate(() => document.documentElement.dataset.theme ?? '')
  for (const theme of themes) {
    await useTheme(page, theme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(node => node.target.join(' ')).slice(0, 5) }))
    expect(found, `what axe finds in the ${theme} theme`).toEqual([])
  }
  await useTheme(page, before)
}

async function useTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate(name => {
    const root = document.documentElement
    if (name === '') delete root.dataset.theme
    else root.dataset.theme = name
  }, theme)
}
