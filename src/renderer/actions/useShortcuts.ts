/** Keys of the whole window: looks each up in the register, unless it belongs to a field, a dialog or an open menu. */
import { useEffect } from 'react'
import type { App } from '../session/app'
import { isTyping } from './keys'
import { actionFor, perform } from './register'

const isMac = navigator.platform.startsWith('Mac')
/** Acts that keep their keys while a field is typed in; everything else is text there. */
const whileTyping = new Set(['help.commands', 'plan.save', 'plan.save-as', 'edit.find'])

const covers = '[role="dialog"], [role="menu"], [data-combobox-dropdown]'

export function useShortcuts(app: App): void {
  useEffect(() => {
    let isCovered = false
    // Asked before anyone else hears the key: what Escape closes is gone when the key gets here.
    const look = (): void => {
      // Closed lists stay in the document, unseen.
      isCovered = [...document.querySelectorAll(covers)].some(cover => cover.checkVisibility())
    }
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isCovered) return
      const action = actionFor(event, isMac)
      if (!action || (isTyping(event.target) && !whileTyping.has(action.id))) return
      // Enter and Space on a button press the button.
      if (
        !event.ctrlKey &&
        !event.metaKey &&
        event.target instanceof HTMLElement &&
        event.target.closest('button, a, [role="menuitem"]') &&
        (event.key === 'Enter' || event.key === ' ')
      )
        return
      if (action.id === 'view.clear-selection' && action.unavailable(app) !== null) return
      event.preventDefault()
      perform(app, action)
    }
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keydown', press)
    }
  }, [app])
}
