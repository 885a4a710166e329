export type FoundBrowser = { readonly path: string; readonly source: 'ESPALIER_BROWSER' | 'playwright' | 'installed' }

export type FindBrowserOptions = {
  readonly prefer?: 'playwright' | 'installed'
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly platform?: NodeJS.Platform
}

/** The browser to use, or null. */
export function findBrowser(options?: FindBrowserOptions): Promise<FoundBrowser | null>
/** As `findBrowser`, but tries to install one when there is none. */
export function ensureBrowser(options?: FindBrowserOptions): Promise<FoundBrowser | null>

export const howToGetABrowser: string
export const quietFlags: readonly string[]
export const sandboxFlags: readonly string[]
export const headlessFlags: readonly string[]
export const playwrightFlags: readonly string[]
