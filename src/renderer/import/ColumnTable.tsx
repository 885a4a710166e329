/** The columns of the file: what each is taken for, how sure that is, samples, and how its cells are read. All of it can be changed. */
import { Select } from '@mantine/core'
import { Check, CircleHelp } from 'lucide-react'
import { useId } from 'react'
import type { ColumnMatch, ColumnOptions, ImportDraft, ImportField, ImportQuestion } from '@/domain/imports/types'
import { ColumnReading } from './ColumnReading'
import styles from './ColumnTable.module.css'
import { confidenceWords, fieldChoices } from './words'

type Props = {
  readonly draft: ImportDraft
  readonly onField: (column: ColumnMatch, field: ImportField) => void
  readonly onOptions: (column: ColumnMatch, options: ColumnOptions) => void
  readonly onAnswer: (question: ImportQuestion, choiceId: string) => void
}

export function ColumnTable({ draft, onField, onOptions, onAnswer }: Props) {
  const heading = useId()
  const { columns, columnsMatched } = draft.counts
  return (
    <section className={styles.columns} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        Columns
        <span>
          {columnsMatched} of {columns} matched. The next export with these columns is matched the same way.
        </span>
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">In Espalier</th>
            <th scope="col">Match</th>
            <th scope="col">Samples</th>
          </tr>
        </thead>
        <tbody>
          {draft.columns.map(column => {
            const questions = draft.questions.filter(question => question.column === column.key)
            const isAsked = questions.some(question => !question.isAnswered)
            return (
              <tr key={column.key} data-asked={isAsked || undefined}>
                <th scope="row" className={styles.header} title={column.header}>
                  {column.header === '' ? '(unnamed)' : column.header}
                </th>
                <td>
                  <Select
                    aria-label={`What ${column.header === '' ? 'the unnamed column' : column.header} is in Espalier`}
                    data={fieldChoices}
                    value={column.field}
                    searchable
                    classNames={{ input: column.field === 'custom' || column.field === 'leave-out' ? styles.muted : styles.chosen }}
                    // The choices' values are the fields.
                    onChange={value => value && onField(column, value as ImportField)}
                  />
                </td>
                <td>
                  <Match column={column} isAsked={isAsked} />
                </td>
                <td>
                  <p className={styles.samples}>
                    {column.samples.length === 0
                      ? '–'
                      : column.samples.map(sample => <span key={sample}>{sample.replace(/\s+/g, ' ')}</span>)}
                  </p>
                  {column.why !== '' && <p className={styles.why}>{column.why}</p>}
                  {questions.map(question => (
                    <p key={question.id} className={styles.question}>
                      <b>{question.message}</b>
                      {question.choices.map(choice => (
                        <button
                          key={choice.id}
                          type="button"
                          className={styles.answer}
                          aria-pressed={question.isAnswered && question.chosen === choice.id}
                          title={choice.detail}
                          onClick={() => onAnswer(question, choice.id)}
                        >
                          {choice.words}
                        </button>
                      ))}
                    </p>
                  ))}
                  <ColumnReading column={column} columns={draft.columns} onOptions={options => onOptions(column, options)} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Match({ column, isAsked }: { readonly column: ColumnMatch; readonly isAsked: boolean }) {
  const confidence = isAsked ? 'please-check' : column.confidence
  return (
    <span className={styles.match} data-confidence={confidence}>
      {(confidence === 'sure' || confidence === 'likely') && <Check size={12} strokeWidth={2} aria-hidden="true" />}
      {confidence === 'please-check' && <CircleHelp size={12} strokeWidth={2} aria-hidden="true" />}
      {confidenceWords[confidence]}
    </span>
  )
}
