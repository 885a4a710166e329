/** The bar at the foot: what the plan adds up to, and how many positions are selected. */
import { Tooltip } from '@mantine/core'
import { memo, useDeferredValue } from 'react'
import type { Plan } from '@/domain/model/plan'
import { planCounts } from '@/domain/queries/planCounts'
import { plural, sayCount, sayFte, sayMoney, sayMoneyShort } from '../components/format'
import styles from './StatusBar.module.css'
import { usePlanPart, useView } from './useApp'

export function StatusBar() {
  // The chart shows an edit first; what it adds up to follows a moment later.
  const plan = useDeferredValue(usePlanPart(whole, null))
  const selected = useView(view => view.selection.size)
  return (
    <footer className={styles.bar}>
      {plan && <Figures plan={plan} />}
      <span className={styles.space} />
      {selected > 0 && <span role="status">{sayCount(selected)} selected</span>}
    </footer>
  )
}

const whole = (plan: Plan): Plan => plan

const Figures = memo(function Figures({ plan }: { readonly plan: Plan }) {
  const counts = planCounts(plan)
  return (
    <>
      <Figure value={sayCount(counts.people)} words={counts.people === 1 ? 'person' : 'people'} />
      {counts.vacancies > 0 && <Figure value={sayCount(counts.vacancies)} words="vacant" />}
      {counts.planned > 0 && <Figure value={sayCount(counts.planned)} words="planned" />}
      {counts.bench > 0 && <Figure value={sayCount(counts.bench)} words="on the bench" />}
      <Figure value={sayFte(counts.fte)} words="FTE" />
      {counts.cost.map(cost => (
        <Tooltip
          key={cost.currency}
          label={`${sayMoney(cost)} a year${counts.costUnknown > 0 ? `, without ${plural(counts.costUnknown, 'position')} of unknown cost` : ''}`}
        >
          <span className={styles.figure}>
            <b>{sayMoneyShort(cost)}</b> a year
          </span>
        </Tooltip>
      ))}
    </>
  )
})

function Figure({ value, words }: { readonly value: string; readonly words: string }) {
  return (
    <span className={styles.figure}>
      <b>{value}</b> {words}
    </span>
  )
}
