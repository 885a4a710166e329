/** What to look at before anything is created: by kind, with the rows, and a fix for each that can be changed. */
import { Button, Select } from '@mantine/core'
import { Check, Info, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import type { ImportDraft, ImportProblem, ProblemKind } from '@/domain/imports/types'
import { plural } from '../components/format'
import styles from './Problems.module.css'
import { problemWords } from './words'

type Props = {
  readonly draft: ImportDraft
  readonly onFix: (problem: ImportProblem, choiceId: string) => void
  readonly onAccept: (problems: readonly ImportProblem[]) => void
}

/** Problems of one kind shown before the rest is asked for. */
const shownFirst = 8

export function Problems({ draft, onFix, onAccept }: Props) {
  const heading = useId()
  const kinds = byKind(draft.problems)
  return (
    <section className={styles.problems} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        Problems
        <span>
          {kinds.size === 0
            ? 'None found'
            : `${plural(kinds.size, 'kind')}, ${plural(draft.counts.rowsToLookAt, 'row')}, a fix proposed for each`}
        </span>
      </h2>
      {kinds.size === 0 && <p className={styles.none}>Every row has a place on the chart. Check the columns, then create the plan.</p>}
      {[...kinds].map(([kind, problems]) => (
        <Kind key={kind} kind={kind} problems={problems} onFix={onFix} onAccept={onAccept} />
      ))}
    </section>
  )
}

/** Problems come sorted by kind, so the groups are too. */
function byKind(problems: readonly ImportProblem[]): ReadonlyMap<ProblemKind, readonly ImportProblem[]> {
  const kinds = new Map<ProblemKind, ImportProblem[]>()
  for (const problem of problems) {
    const known = kinds.get(problem.kind)
    if (known) known.push(problem)
    else kinds.set(problem.kind, [problem])
  }
  return kinds
}

type KindProps = Omit<Props, 'draft'> & { readonly kind: ProblemKind; readonly problems: readonly ImportProblem[] }

function Kind({ kind, problems, onFix, onAccept }: KindProps) {
  const [all, setAll] = useState(false)
  const { heading, tone } = problemWords[kind]
  const rows = problems.reduce((sum, problem) => sum + problem.rows.length, 0)
  const open = problems.filter(problem => !problem.isAccepted)
  return (
    <div className={styles.kind}>
      <h3 className={styles.kindHeading} data-tone={tone}>
        {tone === 'warning' ? (
          <TriangleAlert size={14} strokeWidth={1.6} aria-hidden="true" />
        ) : (
          <Info size={14} strokeWidth={1.6} aria-hidden="true" />
        )}
        {heading} <span>{plural(rows, 'row')}</span>
        {problems.length > 1 && open.length > 1 && (
          <button type="button" className={styles.acceptAll} onClick={() => onAccept(open)}>
            Accept all {open.length}
          </button>
        )}
      </h3>
      {(all ? problems : problems.slice(0, shownFirst)).map(problem => (
        <Problem key={problem.id} problem={problem} onFix={onFix} onAccept={onAccept} />
      ))}
      {!all && problems.length > shownFirst && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          Show the other {problems.length - shownFirst}
        </button>
      )}
    </div>
  )
}

type ProblemProps = Omit<Props, 'draft'> & { readonly problem: ImportProblem }

function Problem({ problem, onFix, onAccept }: ProblemProps) {
  const [all, setAll] = useState(false)
  const choices = problem.choices.map(choice => ({
    value: choice.id,
    label: choice.detail === '' ? choice.words : `${choice.words}, ${choice.detail}`,
  }))
  return (
    <div className={styles.problem}>
      <p className="visually-hidden">{problem.message}</p>
      <ul className={styles.rows}>
        {(all ? problem.rows : problem.rows.slice(0, 4)).map(row => (
          <li key={row.row}>
            <span>row {row.row}</span>
            <span className={styles.words}>
              <b>{row.name}</b> {row.words}
            </span>
          </li>
        ))}
      </ul>
      {!all && problem.rows.length > 4 && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          and {plural(problem.rows.length - 4, 'more row')}
        </button>
      )}
      <div className={styles.fix}>
        <span>{problem.verb}</span>
        <Select
          className={styles.choice}
          aria-label={`${problem.message} ${problem.verb}`}
          data={choices}
          value={problem.chosen}
          searchable={choices.length > 8}
          onChange={value => value && onFix(problem, value)}
        />
        {problem.isAccepted ? (
          <span className={styles.accepted}>
            <Check size={12} strokeWidth={2} aria-hidden="true" />
            Accepted
          </span>
        ) : (
          <Button aria-label={`Accept: ${problem.message}`} onClick={() => onAccept([problem])}>
            Accept
          </Button>
        )}
      </div>
    </div>
  )
}
