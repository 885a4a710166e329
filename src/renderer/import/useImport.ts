/** The import screen's state: what comes in, what the user decided, and the draft that follows from both. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { planNameOf } from '@/domain/imports/planOfImport'
import {
  type ColumnChoice,
  type ColumnKey,
  type ImportChoices,
  type ImportDraft,
  noChoices,
  type ReadingChoice,
} from '@/domain/imports/types'
import type { App, Intake } from '../session/app'
import { createPlan } from '../session/plans'
import { type ImportClient, importClient } from '../workers/importClient'
import type { ImportSource } from '../workers/importMessages'
import { rememberedColumns } from './rememberedColumns'

export type ImportState =
  | { readonly kind: 'reading'; readonly words: string; readonly done: number }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'ready'; readonly draft: ImportDraft; readonly isCreating: boolean }

export type Importing = {
  readonly name: string
  readonly state: ImportState
  answer(questionId: string, choiceId: string): void
  column(key: ColumnKey, choice: ColumnChoice): void
  fix(problemId: string, choiceId: string): void
  accept(problemIds: readonly string[]): void
  reading(table: string, choice: ReadingChoice): void
  create(): void
  chooseFiles(): void
  leave(): void
}

const starting: ImportState = { kind: 'reading', words: 'Reading', done: 0 }

export function useImport(app: App): Importing {
  const [source, setSource] = useState<ImportSource | null>(() => sourceOf(app.intake.getState()))
  const [choices, setChoices] = useState<ImportChoices>(noChoices)
  const [state, setState] = useState<ImportState>(starting)
  const client = useRef<ImportClient | null>(null)
  /** The headers whose remembered match was looked for already. */
  const recalled = useRef<string | null>(null)

  const leave = useCallback(() => app.screen.setState({ kind: 'home' }, true), [app])

  useEffect(() => {
    const take = (): void => {
      const next = sourceOf(app.intake.getState())
      if (!next) return
      app.intake.setState({ kind: 'none' }, true)
      recalled.current = null
      setChoices(noChoices)
      setState(starting)
      setSource(next)
    }
    take()
    return app.intake.subscribe(take)
  }, [app])

  useEffect(() => {
    if (!source) return leave()
    const opened = importClient(source)
    client.current = opened
    return () => opened.cancel()
  }, [source, leave])

  useEffect(() => {
    if (!source) return
    const progress = (now: { readonly done: number; readonly words: string }): void =>
      setState(before => (before.kind === 'ready' ? before : { kind: 'reading', ...now }))
    void client.current?.draft(choices, progress).then(async answer => {
      if (!answer.ok) {
        if (answer.reason.code === 'refused') setState({ kind: 'refused', words: answer.reason.words })
        return
      }
      const draft = answer.value
      if (draft.counts.rows === 0) {
        setState({ kind: 'refused', words: 'There are no rows below the header. Export the list again with the people in it.' })
        return
      }
      if (recalled.current !== draft.headerKey) {
        recalled.current = draft.headerKey
        const columns = rememberedColumns(await app.library.recallMapping(draft.header))
        if (columns) return setChoices(before => ({ ...before, columns: { ...columns, ...before.columns } }))
      }
      setState({ kind: 'ready', draft, isCreating: false })
    })
  }, [app, choices, source])

  const create = async (draft: ImportDraft): Promise<void> => {
    const name = planNameOf(draft)
    setState({ kind: 'ready', draft, isCreating: true })
    await app.library.rememberMapping(draft.header, choices.columns)
    const imported = await client.current?.plan(choices, { name, today: app.today() })
    const created = imported?.ok ? await createPlan(app, imported.value.plan, name, { isImported: true }) : imported
    if (!created || created.ok) return
    setState({ kind: 'ready', draft, isCreating: false })
    const { reason } = created
    if ('message' in reason) app.say(reason.message)
    else if (reason.code === 'refused') app.say(reason.words)
  }

  return {
    name: nameOfSource(source),
    state,
    answer: (id, choiceId) => setChoices(before => ({ ...before, answers: { ...before.answers, [id]: choiceId } })),
    column: (key, choice) => setChoices(before => ({ ...before, columns: { ...before.columns, [key]: choice } })),
    fix: (id, choiceId) => setChoices(before => ({ ...before, fixes: { ...before.fixes, [id]: choiceId } })),
    accept: ids => setChoices(before => ({ ...before, accepted: [...new Set([...before.accepted, ...ids])] })),
    reading: (table, choice) =>
      setChoices(before => ({ ...before, reading: { ...before.reading, [table]: { ...before.reading[table], ...choice } } })),
    create: () => {
      if (state.kind === 'ready' && !state.isCreating) void create(state.draft)
    },
    chooseFiles: () => {
      void app.shell.openFiles('table', true).then(chosen => {
        if (chosen.ok) app.intake.setState({ kind: 'files', files: chosen.value }, true)
        else if (chosen.reason.code === 'failed') app.say(chosen.reason.message)
      })
    },
    leave,
  }
}

function sourceOf(intake: Intake): ImportSource | null {
  return intake.kind === 'none' ? null : intake
}

function nameOfSource(source: ImportSource | null): string {
  if (source?.kind !== 'files') return 'Pasted rows'
  return source.files.map(file => file.name).join(', ')
}
