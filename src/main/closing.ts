/** What is asked when the user closes the window while the page says that something is not on the disk. */
import type { MessageBoxSyncOptions } from 'electron'

/** The first button is the safe one, and Escape presses it. */
export const closingQuestion: MessageBoxSyncOptions = {
  type: 'warning',
  message: 'This plan is not saved yet.',
  detail: 'If you close now, the last changes may be lost. Keep it open, and see at the top of the window why it is not saved.',
  buttons: ['Keep open', 'Close anyway'],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
}

export const closeAnyway = 1
