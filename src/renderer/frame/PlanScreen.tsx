/** One open plan: navigation, header, chart, inspector, status. */
import { useCallback, useEffect, useState } from 'react'
import type { PositionId } from '@/domain/model/ids'
import { PositionMenu } from '../actions/PositionMenu'
import { focusChartIfLost } from '../actions/reveal'
import { Chart } from '../chart/Chart'
import { Inspector } from '../inspector/Inspector'
import { Header } from './Header'
import { Navigation } from './Navigation'
import styles from './PlanScreen.module.css'
import { StatusBar } from './StatusBar'
import { useApp, usePlanPart, useView } from './useApp'
import { useOutlasts } from './useOutlasts'
import { ViewBar } from './ViewBar'

type MenuAt = { readonly positionId: PositionId | null; readonly x: number; readonly y: number }

/** Milliseconds within which a second click makes a double one: what was clicked stays under the pointer until then. */
const doubleClick = 350

export function PlanScreen() {
  const app = useApp()
  const isOpen = usePlanPart(() => true, false)
  const inspectorOpen = useView(view => view.inspectorOpen)
  const hasSelection = useView(view => view.selection.size > 0)
  const isInspecting = useOutlasts(inspectorOpen && hasSelection, doubleClick)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const openMenu = useCallback(
    (positionId: PositionId | null, at: { readonly x: number; readonly y: number }) => setMenu({ positionId, ...at }),
    [],
  )
  // A plan that has just opened is walked by arrow keys at once, whichever screen it was opened from.
  useEffect(() => {
    if (isOpen) focusChartIfLost()
  }, [isOpen])
  if (!isOpen) return null
  return (
    <div className={styles.screen}>
      <Navigation />
      <Header />
      <main className={styles.main} aria-label="Chart">
        <ViewBar />
        <div className={styles.canvas}>
          <Chart app={app} onContextMenu={openMenu} />
        </div>
        {menu && <PositionMenu app={app} positionId={menu.positionId} at={menu} onClose={() => setMenu(null)} />}
      </main>
      {isInspecting && (
        <aside className={styles.inspector} aria-label="Inspector">
          <Inspector />
        </aside>
      )}
      <div className={styles.status}>
        <StatusBar />
      </div>
    </div>
  )
}
