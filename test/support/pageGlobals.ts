/** The few things of a page that modules of the renderer read when they are loaded; call inside `vi.hoisted`. */
export function pageGlobals({ platform = 'Linux x86_64' }: { readonly platform?: string } = {}): Readonly<Record<string, unknown>> {
  const media = { matches: false, addEventListener: () => {} }
  return {
    navigator: { language: 'en-GB', platform },
    localStorage: { getItem: () => null, setItem: () => {} },
    matchMedia: () => media,
    window: { matchMedia: () => media },
    document: { documentElement: { dataset: {} }, querySelector: () => null },
    requestAnimationFrame: () => 0,
  }
}
