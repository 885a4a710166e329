/** What the window and the import worker say to each other. Both are built from these types, so nothing is parsed. */
import type { ImportChoices, ImportDraft } from '@/domain/imports/types'
import type { IsoDate } from '@/domain/model/dates'
import type { Plan } from '@/domain/model/plan'

/** Where the rows come from: files, or rows copied in a spreadsheet. */
export type ImportSource =
  | { readonly kind: 'files'; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }
  | { readonly kind: 'pasted'; readonly text: string }

/** The source is sent once; each draft and plan after it names its choices. `id` ties an answer to its question. */
export type ImportRequest =
  | { readonly kind: 'source'; readonly source: ImportSource }
  | { readonly kind: 'draft'; readonly id: number; readonly choices: ImportChoices }
  | { readonly kind: 'plan'; readonly id: number; readonly choices: ImportChoices; readonly name: string; readonly today: IsoDate }

/** `done` is a share, 0 to 1; `words` say what is being done. */
export type ImportProgress = { readonly done: number; readonly words: string }

export type ImportAnswer =
  | ({ readonly kind: 'progress'; readonly id: number } & ImportProgress)
  | { readonly kind: 'draft'; readonly id: number; readonly draft: ImportDraft }
  | { readonly kind: 'plan'; readonly id: number; readonly plan: Plan; readonly rowsLeftOut: number }
  /** In words, for the user: what cannot be read, and what to do. */
  | { readonly kind: 'refused'; readonly id: number; readonly words: string }
