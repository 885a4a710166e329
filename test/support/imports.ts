/** Exports for tests: from text, from the fixtures, or from the shared data; and what a draft's organisation looks like. */
import { readFileSync } from 'node:fs'
import { draftImport } from '@/domain/imports/draftImport'
import { readingChoiceOf } from '@/domain/imports/questions'
import { type ImportChoices, type ImportDraft, type ImportProblem, noChoices, type SeatKey, type Table } from '@/domain/imports/types'
import { readTable } from '@/intake/readTable'
import { sharedData } from './sharedData'

export type ExportFile = { readonly name: string; readonly bytes: Uint8Array }

export function textFile(text: string, name = 'people.csv'): ExportFile {
  return { name, bytes: new TextEncoder().encode(text) }
}

export function fixtureFile(name: string): ExportFile {
  return { name, bytes: new Uint8Array(readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url))) }
}

export function sharedFile(path: string): ExportFile {
  return { name: path.split('/').at(-1) ?? path, bytes: sharedData(path) }
}

function tablesOf(files: readonly ExportFile[], choices: ImportChoices = noChoices): Table[] {
  return files.map(({ name, bytes }) => {
    const read = readTable(bytes, name, readingChoiceOf(choices, name))
    if (!read.ok) throw new Error(read.reason.words)
    return read.value
  })
}

/** The draft of files, or of the text of one, by these choices on top of none. */
export function draftOf(files: string | ExportFile | readonly ExportFile[], choices: Partial<ImportChoices> = {}): ImportDraft {
  const list = typeof files === 'string' ? [textFile(files)] : 'bytes' in files ? [files] : files
  const all = { ...noChoices, ...choices }
  return draftImport(tablesOf(list, all), all)
}

/** Names by indentation, as `outlineOf` shows plans; vacancies in brackets. */
export function draftOutline(draft: ImportDraft): string {
  const line = (key: SeatKey, depth: number): string[] => {
    const seat = draft.seats.find(one => one.key === key)
    const below = draft.seats.filter(one => one.manager === key).flatMap(one => line(one.key, depth + 1))
    return [`${'  '.repeat(depth)}${seat?.occupant?.name ?? `[${seat?.title || seat?.externalId || 'vacant'}]`}`, ...below]
  }
  return draft.seats
    .filter(seat => seat.manager === null)
    .flatMap(seat => line(seat.key, 0))
    .join('\n')
}

/** `header → field` of every column. */
export function fieldsOf(draft: ImportDraft): Record<string, string> {
  return Object.fromEntries(draft.columns.map(column => [column.header, column.field]))
}

/** The one problem of a kind; fails when there is another number of them. */
export function problemIn(draft: ImportDraft, kind: ImportProblem['kind']): ImportProblem {
  const [problem, ...others] = draft.problems.filter(one => one.kind === kind)
  if (!problem || others.length > 0) {
    throw new Error(
      `expected one ${kind}, found ${others.length + (problem ? 1 : 0)} among ${draft.problems.map(one => one.id).join(', ') || 'no problems'}`,
    )
  }
  return problem
}
