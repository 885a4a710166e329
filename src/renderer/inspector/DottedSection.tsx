/** The dotted lines of a position, both ways. */
import { ActionIcon, UnstyledButton } from '@mantine/core'
import { X } from 'lucide-react'
import { removeDottedLine } from '@/domain/commands'
import { nameOf } from '@/domain/model/names'
import type { Position } from '@/domain/model/position'
import { goTo } from '../actions/reveal'
import { runOrSay } from '../actions/run'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import styles from './Inspector.module.css'
import { dottedLineNames } from './words'

export function DottedSection({ open, position }: { readonly open: OpenPlan; readonly position: Position }) {
  const app = useApp()
  const { plan } = open
  const lines = [...plan.dottedLines.values()].filter(line => line.from === position.id || line.to === position.id)
  if (lines.length === 0) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>Dotted lines</h3>
      <ul className={styles.list}>
        {lines.map(line => {
          const other = line.from === position.id ? line.to : line.from
          const share = line.share === null ? '' : ` ${Math.round(line.share * 100)} %`
          return (
            <li key={line.id} className={styles.dotted}>
              <span className={styles.small}>{line.from === position.id ? 'to' : 'from'}</span>
              <UnstyledButton className={styles.link} onClick={() => goTo(app, other)}>
                {nameOf(plan, other)}
              </UnstyledButton>
              <span className={styles.aside}>
                {dottedLineNames[line.type].toLowerCase()}
                {share}
              </span>
              {open.saved.kind !== 'read-only' && (
                <ActionIcon
                  size={24}
                  aria-label={`Remove the dotted line between ${nameOf(plan, position.id)} and ${nameOf(plan, other)}`}
                  onClick={() =>
                    runOrSay(app, `Remove a dotted line of ${nameOf(plan, position.id)}`, removeDottedLine, { dottedLineId: line.id })
                  }
                >
                  <X size={14} strokeWidth={1.6} aria-hidden="true" />
                </ActionIcon>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
