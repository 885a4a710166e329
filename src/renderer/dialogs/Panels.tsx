/** What is in front of the chart, if anything. Closing gives the keyboard back to whatever had it, or else to the chart. */
import { useEffect, useState } from 'react'
import { focusChart, focusChartIfLost } from '../actions/reveal'
import { ExportDialog } from '../export/ExportDialog'
import { useApp, useOpenPlan, usePanel } from '../frame/useApp'
import { AddDottedLine } from './AddDottedLine'
import { Assign } from './Assign'
import { Bench } from './Bench'
import { ClosePosition } from './ClosePosition'
import { Duplicate } from './Duplicate'
import { FileTrouble } from './FileTrouble'
import { History } from './History'
import { MoveTo } from './MoveTo'
import { Palette } from './Palette'
import { PlanSettings } from './PlanSettings'
import { Shortcuts } from './Shortcuts'
import { Teams } from './Teams'

export function Panels() {
  const { kind } = usePanel()
  return kind === 'none' ? null : <OpenPanel key={kind} />
}

function OpenPanel() {
  useReturnedKeyboard()
  const app = useApp()
  const open = useOpenPlan()
  const panel = usePanel()
  const close = (): void => app.panel.setState({ kind: 'none' }, true)
  if (panel.kind === 'palette') return <Palette onClose={close} />
  if (panel.kind === 'shortcuts') return <Shortcuts onClose={close} />
  if (!open) return null
  switch (panel.kind) {
    case 'move-to':
      return <MoveTo open={open} positionIds={panel.positionIds} onClose={close} />
    case 'assign':
      return <Assign open={open} positionId={panel.positionId} onClose={close} />
    case 'close-position':
      return <ClosePosition open={open} positionId={panel.positionId} onClose={close} />
    case 'duplicate':
      return <Duplicate open={open} positionId={panel.positionId} onClose={close} />
    case 'dotted-line':
      return <AddDottedLine open={open} positionId={panel.positionId} onClose={close} />
    case 'teams':
      return <Teams open={open} onClose={close} />
    case 'export':
      return <ExportDialog app={app} close={close} />
    case 'settings':
      return <PlanSettings open={open} onClose={close} />
    case 'history':
      return <History open={open} onClose={close} />
    case 'bench':
      return <Bench open={open} onClose={close} />
    case 'file-trouble':
      return <FileTrouble file={panel.file} trouble={panel.trouble} onClose={close} />
    case 'none':
      return null
  }
}

/** Dialogs are gone when they close, so they cannot give the keyboard back themselves. */
function useReturnedKeyboard(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      setTimeout(() => {
        // Whoever has taken it since keeps it, such as the editing of what was added.
        if (document.activeElement !== document.body) return
        if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus({ preventScroll: true })
        else focusChart()
        focusChartIfLost()
      })
    },
    [before],
  )
}
