/** Everyone below a manager, in figures and as a strip of bands; and the direct reports by name. */
import { Tooltip, UnstyledButton } from '@mantine/core'
import type { ComponentProps } from 'react'
import { bands } from '@/domain/model/ladder'
import { nameOf } from '@/domain/model/names'
import type { Position } from '@/domain/model/position'
import { bandOf, levelOf } from '@/domain/queries/levels'
import { everyoneBelow, reportsOf } from '@/domain/queries/reports'
import { rollUps } from '@/domain/queries/rollUps'
import { bandNames } from '@/domain/scene/colours'
import { goTo } from '../actions/reveal'
import { plural, sayCount, sayFte, sayMoney, sayMoneyShort } from '../components/format'
import { LevelBadge } from '../components/LevelBadge'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import styles from './Inspector.module.css'

export function BelowSection({ open, position }: { readonly open: OpenPlan; readonly position: Position }) {
  const app = useApp()
  const { plan } = open
  const reports = reportsOf(plan, position.id)
  const rollUp = rollUps(plan).get(position.id)
  if (reports.length === 0 || !rollUp) return null
  const counts = new Map<string, number>()
  for (const below of everyoneBelow(plan, position.id)) {
    const band = bandOf(plan, below)
    if (band) counts.set(band, (counts.get(band) ?? 0) + 1)
  }
  const shown = bands.filter(band => counts.has(band))
  const seat = position.occupant.kind === 'person' ? 1 : 0
  return (
    <>
      <section className={styles.section}>
        <h3 className={styles.heading}>Everyone below</h3>
        <dl className={styles.figures}>
          <Figure value={sayCount(rollUp.below)} words={rollUp.below === 1 ? 'position' : 'positions'} />
          <Figure value={sayCount(rollUp.people - seat)} words={rollUp.people - seat === 1 ? 'person' : 'people'} />
          <Figure value={sayFte(rollUp.fte - position.fte)} words="FTE" />
          {rollUp.cost.map(cost => (
            <Tooltip
              key={cost.currency}
              label={`${sayMoney(cost)} with ${nameOf(plan, position.id)}${rollUp.costUnknown > 0 ? `, without ${plural(rollUp.costUnknown, 'position')} of unknown cost` : ''}`}
            >
              <Figure value={sayMoneyShort(cost)} words="a year" />
            </Tooltip>
          ))}
        </dl>
        {shown.length > 0 && (
          <>
            <div className={styles.strip} aria-hidden="true">
              {shown.map(band => (
                <span
                  key={band}
                  style={{
                    flexGrow: counts.get(band) ?? 0,
                    background: `var(--band-${band})`,
                    boxShadow: `inset 0 0 0 1px var(--edge-band-${band})`,
                  }}
                />
              ))}
            </div>
            <p className={styles.small}>
              {shown.map(band => `${sayCount(counts.get(band) ?? 0)} ${bandNames[band].toLowerCase()}`).join(', ')}
            </p>
          </>
        )}
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>
          Reports <span className={styles.small}>{sayCount(reports.length)}</span>
        </h3>
        <ul className={styles.list}>
          {reports.map(report => (
            <li key={report.id}>
              <UnstyledButton className={styles.report} onClick={() => goTo(app, report.id)}>
                <span className={styles.code}>
                  <LevelBadge level={levelOf(plan, report)} isGuessed={report.level?.certainty === 'guessed'} />
                </span>
                <span className={styles.clipped} data-open={report.occupant.kind !== 'person' || undefined}>
                  {report.occupant.kind === 'person' ? nameOf(plan, report.id) : report.occupant.kind === 'vacant' ? 'Vacant' : 'Planned'}
                </span>
                <span className={styles.aside}>{report.title}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** What a tooltip needs of its target goes to the element. */
function Figure({ value, words, ...others }: { readonly value: string; readonly words: string } & ComponentProps<'div'>) {
  return (
    <div {...others} className={styles.figure}>
      <dt>{words}</dt>
      <dd>{value}</dd>
    </div>
  )
}
