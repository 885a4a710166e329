/** What happens when the user closes the window while something is not saved. */
import type { MessageBoxOptions } from 'electron'

/** Asked only then; the first button is the safe one, and Escape presses it. */
export function closingQuestion(title: string): MessageBoxOptions {
  return {
    type: 'warning',
    message: `${title} is not saved yet.`,
    detail: 'If you close now, the last changes may be lost. Keep it open, and see at the top of the window why it is not saved.',
    buttons: ['Keep open', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
}

export const closeAnyway = 1
