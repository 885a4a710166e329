/** One open plan: navigation, header, chart, inspector, status. */
import { useState } from 'react'
import type { PositionId } from '@/domain/model/ids'
import { PositionMenu } from '../actions/PositionMenu'
import { Chart } from '../chart/Chart'
import { Inspector } from '../inspector/Inspector'
import { Header } from './Header'
import { Navigation } from './Navigation'
import styles from './PlanScreen.module.css'
import { StatusBar } from './StatusBar'
import { useApp, useOpenPlan, useView } from './useApp'
import { ViewBar } from './ViewBar'

type MenuAt = { readonly positionId: PositionId | null; readonly x: number; readonly y: number }

export function PlanScreen() {
  const app = useApp()
  const open = useOpenPlan()
  const inspectorOpen = useView(view => view.inspectorOpen)
  const hasSelection = useView(view => view.selection.size > 0)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  if (!open) return null
  return (
    <div className={styles.screen}>
      <Navigation />
      <Header open={open} />
      <main className={styles.main} aria-label="Chart">
        <ViewBar />
        <div className={styles.canvas}>
          <Chart app={app} onContextMenu={(positionId, at) => setMenu({ positionId, ...at })} />
        </div>
      </main>
      {inspectorOpen && hasSelection && (
        <aside className={styles.inspector} aria-label="Inspector">
          <Inspector />
        </aside>
      )}
      <div className={styles.status}>
        <StatusBar open={open} />
      </div>
      {menu && <PositionMenu app={app} positionId={menu.positionId} at={menu} onClose={() => setMenu(null)} />}
    </div>
  )
}
