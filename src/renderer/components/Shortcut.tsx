/** A shortcut as this keyboard shows it: ⌘ on a Mac, Ctrl elsewhere. */
import styles from './Shortcut.module.css'

const isMac = navigator.platform.startsWith('Mac')
const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃', Backspace: '⌫', Delete: '⌦', Enter: '↵' }
const words: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Plus: '+',
  Minus: '-',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** `Shift+Mod+Z` as `⇧⌘Z` or `Shift+Ctrl+Z`. */
export function shortcutText(shortcut: string): string {
  const keys = shortcut.split('+')
  return isMac ? keys.map(key => macSigns[key] ?? words[key] ?? key).join('') : keys.map(key => words[key] ?? key).join('+')
}

export function Shortcut({ keys }: { readonly keys: string }) {
  return <kbd className={styles.shortcut}>{shortcutText(keys)}</kbd>
}
