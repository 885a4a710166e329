/** Light, dark, or as the system says. A choice of this device, read before the first paint, so it is kept in localStorage; no plan data is. */
import { createStore } from 'zustand/vanilla'

export type ThemeChoice = 'system' | 'light' | 'dark'

const key = 'espalier.theme'
const systemIsDark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)')

function isThemeChoice(text: string | null): text is ThemeChoice {
  return text === 'system' || text === 'light' || text === 'dark'
}

function resolve(choice: ThemeChoice): 'light' | 'dark' {
  return choice === 'system' ? (systemIsDark().matches ? 'dark' : 'light') : choice
}

export type ThemeState = { readonly choice: ThemeChoice; readonly theme: 'light' | 'dark' }

const kept = localStorage.getItem(key)
const first: ThemeChoice = isThemeChoice(kept) ? kept : 'system'

export const themeStore = createStore<ThemeState>(() => ({ choice: first, theme: resolve(first) }))

const show = ({ theme }: ThemeState): void => {
  document.documentElement.dataset.theme = theme
}
show(themeStore.getState())
themeStore.subscribe(show)
systemIsDark().addEventListener('change', () => {
  const { choice } = themeStore.getState()
  themeStore.setState({ choice, theme: resolve(choice) })
})

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(key, choice)
  themeStore.setState({ choice, theme: resolve(choice) })
}
