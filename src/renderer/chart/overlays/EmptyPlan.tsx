/** A plan without positions: what comes here, and the one act that begins it. */
import { addedIds } from '@/domain/change/change'
import { addPosition } from '@/domain/commands/addPosition'
import { sayRefusal } from '@/domain/commands/refusal'
import type { App } from '../../session/app'
import styles from './EmptyPlan.module.css'

export function EmptyPlan({ app }: { readonly app: App }) {
  const add = (): void => {
    const open = app.open.getState()
    if (open.planId === null) return
    const ran = app.run('Add the first position', addPosition, {
      place: { kind: 'under', managerId: null },
      occupant: { kind: 'vacant', since: null },
    })
    if (!ran.ok) {
      app.say(sayRefusal(open.plan, ran.reason))
      return
    }
    const [id] = addedIds(ran.value, 'positions')
    if (id === undefined) return
    app.view.setState({ selection: new Set([id]), focused: id })
    app.chart.current?.fit()
    app.chart.current?.edit(id, 'name')
  }
  return (
    <div className={styles.empty}>
      <p>The organisation is drawn here. Begin with the position at the top, or drop a file from your HR system anywhere.</p>
      <button type="button" className={styles.add} onClick={add}>
        Add the first position
      </button>
    </div>
  )
}
