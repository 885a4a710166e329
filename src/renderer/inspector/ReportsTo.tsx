/** Who a position reports to: a link to the manager, and the way to another. */
import { UnstyledButton } from '@mantine/core'
import { nameOf } from '@/domain/model/names'
import type { Position } from '@/domain/model/position'
import { goTo } from '../actions/reveal'
import { useApp } from '../frame/useApp'
import type { OpenPlan } from '../session/app'
import inline from './Inline.module.css'
import styles from './Inspector.module.css'

export function ReportsTo({ open, position }: { readonly open: OpenPlan; readonly position: Position }) {
  const app = useApp()
  const managerId = position.reportsTo
  return (
    <div className={inline.row}>
      <span className={inline.label}>Reports to</span>
      {managerId === null ? (
        <span className={styles.quiet}>Nobody, the top</span>
      ) : (
        <UnstyledButton className={styles.link} onClick={() => goTo(app, managerId)}>
          {nameOf(open.plan, managerId)}
        </UnstyledButton>
      )}
    </div>
  )
}
