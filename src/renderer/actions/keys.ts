/** Which keys a shortcut stands for. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */

export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const named: Readonly<Record<string, string>> = { Plus: '+', Minus: '-', Space: ' ' }

/** Whether the pressed keys are the shortcut, such as `Shift+Mod+Z`. Digits go by their place, since Shift changes their character. */
export function isPressed(shortcut: string, pressed: Pressed, isMac: boolean): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (modifier: string): boolean => parts.slice(0, -1).includes(modifier)
  const mod = isMac ? pressed.metaKey : pressed.ctrlKey
  const otherMod = isMac ? pressed.ctrlKey : pressed.metaKey
  if (wants('Mod') !== mod || otherMod || wants('Alt') !== pressed.altKey) return false
  if (/^\d$/.test(key)) return pressed.code === `Digit${key}` && wants('Shift') === pressed.shiftKey
  const character = named[key] ?? key
  // A sign such as `?` or `+` is typed with whatever keys the layout needs; Shift is then part of the sign.
  const isSign = character.length === 1 && character.toLowerCase() === character.toUpperCase() && character !== ' '
  if (!isSign && wants('Shift') !== pressed.shiftKey) return false
  return pressed.key.toLowerCase() === character.toLowerCase()
}

/** Whether a key belongs to what is being typed, not to the app. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select')
}
