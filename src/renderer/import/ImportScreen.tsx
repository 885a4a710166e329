/** An export on its way in: what was read, what each column is taken for, what to look at. Nothing is created before it is asked for. */
import { ActionIcon, Button, Popover, Select } from '@mantine/core'
import { X } from 'lucide-react'
import { useState } from 'react'
import { leftOutRows, problemRows } from '@/domain/imports/leftOutRows'
import type { ImportDraft, ReadingChoice } from '@/domain/imports/types'
import { plural, sayCount } from '../components/format'
import { Mark } from '../components/Mark'
import type { App } from '../session/app'
import { ColumnTable } from './ColumnTable'
import styles from './ImportScreen.module.css'
import { Problems } from './Problems'
import { type Importing, useImport } from './useImport'

export function ImportScreen({ app }: { readonly app: App }) {
  const importing = useImport(app)
  const { state } = importing
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Mark />
        <b>Espalier</b>
        <span>New plan from an export</span>
        <ActionIcon aria-label="Leave the import" onClick={importing.leave}>
          <X size={16} strokeWidth={1.6} aria-hidden="true" />
        </ActionIcon>
      </header>
      {state.kind === 'reading' && (
        <main className={styles.wait} aria-busy="true">
          <h1>Reading {importing.name}</h1>
          <div
            className={styles.progress}
            role="progressbar"
            aria-label={state.words}
            aria-valuenow={Math.round(state.done * 100)}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <span style={{ width: `${state.done * 100}%` }} />
          </div>
          <p>{state.words}</p>
        </main>
      )}
      {state.kind === 'refused' && (
        <main className={styles.wait}>
          <h1>{importing.name} can’t be read</h1>
          <p role="alert">{state.words}</p>
          <div className={styles.acts}>
            <Button size="sm" onClick={importing.leave}>
              Back
            </Button>
            <Button size="sm" variant="filled" onClick={importing.chooseFiles}>
              Choose another file…
            </Button>
          </div>
        </main>
      )}
      {state.kind === 'ready' && <Draft app={app} importing={importing} draft={state.draft} isCreating={state.isCreating} />}
    </div>
  )
}

type DraftProps = { readonly app: App; readonly importing: Importing; readonly draft: ImportDraft; readonly isCreating: boolean }

function Draft({ app, importing, draft, isCreating }: DraftProps) {
  const { counts } = draft
  const open = draft.problems.filter(problem => !problem.isAccepted)
  const general = draft.questions.filter(question => question.column === null)
  const save = (name: string, text: string): void => {
    void app.shell.saveFile({ suggestedName: name, kind: 'csv', bytes: new TextEncoder().encode(`\ufeff${text}`) }).then(saved => {
      if (!saved.ok && saved.reason.code === 'failed') app.say(saved.reason.message)
    })
  }
  return (
    <>
      <main className={styles.draft}>
        <div className={styles.top}>
          <div className={styles.file}>
            <h1 className={styles.name} title={importing.name}>
              {importing.name}
            </h1>
            {draft.tables.map(table => (
              <p key={table.name} className={styles.how}>
                {draft.tables.length > 1 && `${table.name}: `}
                {table.words} <Reading name={table.name} importing={importing} draft={draft} />
              </p>
            ))}
          </div>
          <dl className={styles.figures}>
            <Figure value={counts.rows} words={counts.rows === 1 ? 'row' : 'rows'} />
            <Figure value={counts.people} words={counts.people === 1 ? 'person' : 'people'} />
            {counts.vacancies > 0 && <Figure value={counts.vacancies} words={counts.vacancies === 1 ? 'vacancy' : 'vacancies'} />}
            <Figure value={counts.depth} words={counts.depth === 1 ? 'level deep' : 'levels deep'} />
            <Figure value={counts.teams} words={counts.teams === 1 ? 'team' : 'teams'} />
            <Figure value={counts.rowsToLookAt} words={counts.rowsToLookAt === 1 ? 'row to look at' : 'rows to look at'} />
          </dl>
          {general.map(question => (
            <div key={question.id} className={styles.ask}>
              <b>{question.message}</b>
              <Select
                w={320}
                aria-label={question.message}
                data={question.choices.map(choice => ({
                  value: choice.id,
                  label: choice.detail === '' ? choice.words : `${choice.words}: ${choice.detail}`,
                }))}
                value={question.chosen}
                onChange={value => value && importing.answer(question.id, value)}
              />
            </div>
          ))}
        </div>
        <ColumnTable
          draft={draft}
          onField={(column, field) => importing.column(column.key, { field })}
          onOptions={(column, options) => importing.column(column.key, { field: column.field, options })}
          onAnswer={(question, choiceId) => importing.answer(question.id, choiceId)}
        />
        <Problems
          draft={draft}
          onFix={(problem, choiceId) => importing.fix(problem.id, choiceId)}
          onAccept={problems => importing.accept(problems.map(problem => problem.id))}
        />
      </main>
      <footer className={styles.foot}>
        <p>
          <b>
            {sayCount(counts.rowsComingIn)} of {sayCount(counts.rows)}
          </b>{' '}
          rows come in.{' '}
          {counts.rowsLeftOut === 0 ? (
            'Nothing is left out.'
          ) : (
            <>
              {plural(counts.rowsLeftOut, 'row')} left out.{' '}
              <button type="button" className={styles.link} onClick={() => save('rows left out.csv', leftOutRows(draft))}>
                Save them as CSV…
              </button>
            </>
          )}
        </p>
        {draft.problems.length > 0 && (
          <Button variant="subtle" size="sm" onClick={() => save('problems.csv', problemRows(draft))}>
            Save the problems as CSV…
          </Button>
        )}
        <Button size="sm" onClick={importing.leave}>
          Back
        </Button>
        <Button size="sm" variant="filled" disabled={counts.positions === 0} loading={isCreating} onClick={importing.create}>
          {open.length === 0 ? 'Create the plan' : 'Accept all fixes and create the plan'}
        </Button>
      </footer>
    </>
  )
}

function Figure({ value, words }: { readonly value: number; readonly words: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{sayCount(value)}</dd>
    </div>
  )
}

const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-16le', label: 'UTF-16' },
  { value: 'utf-16be', label: 'UTF-16, big end first' },
  { value: 'windows-1252', label: 'Windows-1252' },
]
const separators = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar' },
]

/** How a file was read, to change where the guess was wrong. */
function Reading({ name, importing, draft }: { readonly name: string; readonly importing: Importing; readonly draft: ImportDraft }) {
  const [isOpen, setOpen] = useState(false)
  const reading = draft.tables.find(table => table.name === name)?.reading
  if (!reading) return null
  const rows = Array.from({ length: 10 }, (_, index) => ({ value: String(index + 1), label: `Row ${index + 1}` }))
  const choose = (choice: ReadingChoice): void => importing.reading(name, choice)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <button type="button" className={styles.link} aria-label={`Change how ${name} is read`} onClick={() => setOpen(!isOpen)}>
          Change…
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.reading}>
          <Select
            label="Encoding"
            data={encodings}
            value={reading.encoding}
            comboboxProps={{ withinPortal: false }}
            // The options' values are the encodings.
            onChange={value => value && choose({ encoding: value as typeof reading.encoding })}
          />
          <Select
            label="Separator"
            data={separators}
            value={reading.separator}
            comboboxProps={{ withinPortal: false }}
            // The options' values are the separators.
            onChange={value => value && choose({ separator: value as typeof reading.separator })}
          />
          <Select
            label="Column names in"
            data={[{ value: 'none', label: 'No row' }, ...rows]}
            value={reading.headerRow === null ? 'none' : String(reading.headerRow)}
            comboboxProps={{ withinPortal: false }}
            onChange={value => value && choose({ headerRow: value === 'none' ? null : Number(value) })}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
