/** The computer round the imitated Electron, as a test writes it: who holds the lock, what is answered in dialogs, what was said. */
import type { BrowserContext } from '@playwright/test'
import type { MessageBoxSyncOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'

export type Host = {
  readonly context: BrowserContext
  /** Holds `userData`, which lives as long as the profile of a real Electron. */
  readonly folder: string
  readonly answers: Answers
  readonly asked: Asked
}

/** What the user does in dialogs. A dialog that no answer awaits fails the test that opened it. */
export type Answers = {
  /** The files picked next; an empty list is "Cancel". */
  open?: readonly string[]
  /** The folder that what is saved goes to, under the name proposed. */
  saveIn?: string
  /** The button pressed in the next question. */
  button?: number
}

export type Asked = {
  readonly open: OpenDialogOptions[]
  readonly save: SaveDialogOptions[]
  readonly questions: MessageBoxSyncOptions[]
  readonly errors: { readonly title: string; readonly content: string }[]
}

/** The answer to `name`, which is used up. */
export function answerTo<Name extends keyof Answers>(answers: Answers, name: Name): NonNullable<Answers[Name]> {
  const answer = answers[name]
  if (answer === undefined || answer === null) throw new Error(`A dialog was opened (${name}), and the test has no answer for it`)
  delete answers[name]
  return answer
}

/** An event that a listener may prevent. */
export function preventable(): { readonly event: { preventDefault(): void }; readonly isPrevented: () => boolean } {
  let prevented = false
  const event = {
    preventDefault() {
      prevented = true
    },
  }
  return { event, isPrevented: () => prevented }
}
