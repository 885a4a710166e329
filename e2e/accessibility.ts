/** What axe finds, in both themes, on the screen a spec has brought up. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const themes = ['light', 'dark'] as const

/**
 * Fails with what is wrong and where, theme by theme. The app must follow the system's theme, as it does until told otherwise.
 * `within`: looks only there, where the rest was looked at already.
 */
export async function expectAccessible(page: Page, { within = 'html' }: { readonly within?: string } = {}): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await atRest(page)
    const { violations } = await new AxeBuilder({ page }).include(within).analyze()
    const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(node => node.target.join(' ')).slice(0, 5) }))
    expect(found, `what axe finds in the ${theme} theme`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}

/** Colours on their way from one theme to the other have no contrast to speak of. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished))
  })
}
