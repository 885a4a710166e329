/** Acts on how the chart is looked at: never in the plan, never undone. */
import type { PositionId } from '@/domain/model/ids'
import { nameOf } from '@/domain/model/names'
import { everyoneBelow, reportsOf } from '@/domain/queries/reports'
import { chosenPositions, needsPlan, onlyPosition, openPlanOf } from './selection'
import type { Action } from './types'

const onChart = { menu: { name: 'view', group: 1 } } as const

export const fitChart: Action = {
  id: 'view.fit',
  label: () => 'Fit the whole chart',
  shortcut: 'Shift+1',
  unavailable: needsPlan,
  run: app => app.chart.current?.fit(),
  menu: { name: 'view', group: 0 },
}

export const zoomToSelection: Action = {
  id: 'view.zoom-to-selection',
  label: () => 'Zoom to selection',
  shortcut: 'Shift+2',
  unavailable: app => needsPlan(app) ?? (chosenPositions(app).length > 0 ? null : 'Select a position first.'),
  run: app => app.chart.current?.reveal(chosenPositions(app), { zoom: 1, centre: true }),
  menu: { name: 'view', group: 0 },
}

export const actualSize: Action = {
  id: 'view.actual-size',
  label: () => 'Zoom to 100 %',
  shortcut: 'Shift+0',
  unavailable: needsPlan,
  run: app => app.chart.current?.zoomTo(1),
  menu: { name: 'view', group: 0 },
}

export const zoomIn: Action = {
  id: 'view.zoom-in',
  label: () => 'Zoom in',
  shortcut: 'Plus',
  alsoKeys: ['Mod+Plus', 'Mod+='],
  unavailable: needsPlan,
  run: app => app.chart.current?.zoomBy(1.25),
  menu: { name: 'view', group: 0 },
}

export const zoomOut: Action = {
  id: 'view.zoom-out',
  label: () => 'Zoom out',
  shortcut: 'Minus',
  alsoKeys: ['Mod+Minus'],
  unavailable: needsPlan,
  run: app => app.chart.current?.zoomBy(0.8),
  menu: { name: 'view', group: 0 },
}

export const toggleCollapsed: Action = {
  id: 'view.toggle-collapsed',
  label: app => {
    const id = onlyPosition(app)
    return id !== null && app.view.getState().collapsed.has(id) ? 'Expand reports' : 'Collapse reports'
  },
  shortcut: 'C',
  unavailable: app => {
    const open = openPlanOf(app)
    if (!open) return needsPlan(app)
    return chosenPositions(app).some(id => reportsOf(open.plan, id).length > 0) ? null : 'Select a position with reports.'
  },
  run: app => {
    const open = openPlanOf(app)
    if (!open) return
    const managers = chosenPositions(app).filter(id => reportsOf(open.plan, id).length > 0)
    const { collapsed } = app.view.getState()
    const next = new Set(collapsed)
    const expands = managers.every(id => collapsed.has(id))
    for (const id of managers) {
      if (expands) next.delete(id)
      else next.add(id)
    }
    app.view.setState({ collapsed: next })
  },
  ...onChart,
  onPosition: true,
}

export const expandAll: Action = {
  id: 'view.expand-all',
  label: () => 'Expand all',
  shortcut: 'Shift+E',
  unavailable: needsPlan,
  run: app => app.view.setState({ collapsed: new Set() }),
  ...onChart,
}

export const collapseAll: Action = {
  id: 'view.collapse-all',
  label: () => 'Collapse to the first two levels',
  shortcut: 'Shift+C',
  unavailable: needsPlan,
  run: app => {
    const open = openPlanOf(app)
    if (!open) return
    const collapsed = new Set<PositionId>()
    for (const root of reportsOf(open.plan, null)) {
      for (const report of reportsOf(open.plan, root.id)) if (reportsOf(open.plan, report.id).length > 0) collapsed.add(report.id)
    }
    app.view.setState({ collapsed })
    app.chart.current?.fit()
  },
  ...onChart,
}

export const focusSubtree: Action = {
  id: 'view.focus-subtree',
  label: app => {
    const open = openPlanOf(app)
    const id = onlyPosition(app)
    return open && id !== null ? `Focus on ${nameOf(open.plan, id)}` : 'Focus on this subtree'
  },
  shortcut: 'F',
  unavailable: app => needsPlan(app) ?? (onlyPosition(app) === null ? 'Select a single position.' : null),
  run: app => {
    const id = onlyPosition(app)
    if (id === null) return
    app.view.setState({ focusRoot: id })
    queueMicrotask(() => app.chart.current?.fit())
  },
  ...onChart,
  onPosition: true,
}

export const leaveFocus: Action = {
  id: 'view.leave-focus',
  label: () => 'Show the whole chart',
  shortcut: 'Shift+F',
  unavailable: app => needsPlan(app) ?? (app.view.getState().focusRoot === null ? 'The whole chart is on show.' : null),
  run: app => {
    app.view.setState({ focusRoot: null })
    queueMicrotask(() => app.chart.current?.fit())
  },
  ...onChart,
}

export const selectSubtree: Action = {
  id: 'view.select-subtree',
  label: () => 'Select everyone below',
  shortcut: 'Shift+S',
  unavailable: app => needsPlan(app) ?? (chosenPositions(app).length > 0 ? null : 'Select a position first.'),
  run: app => {
    const open = openPlanOf(app)
    if (!open) return
    const chosen = chosenPositions(app)
    app.view.setState({
      selection: new Set([...chosen, ...chosen.flatMap(id => everyoneBelow(open.plan, id).map(position => position.id))]),
    })
  },
  menu: { name: 'edit', group: 1 },
  onPosition: true,
}

export const selectAll: Action = {
  id: 'view.select-all',
  label: () => 'Select all',
  shortcut: 'Mod+A',
  unavailable: needsPlan,
  run: app => {
    const open = openPlanOf(app)
    if (open) app.view.setState({ selection: new Set(open.plan.positions.keys()) })
  },
  menu: { name: 'edit', group: 1 },
}

export const clearSelection: Action = {
  id: 'view.clear-selection',
  label: () => 'Clear selection',
  shortcut: 'Escape',
  unavailable: app =>
    needsPlan(app) ?? (app.view.getState().selection.size > 0 || app.view.getState().search !== '' ? null : 'Nothing is selected.'),
  run: app => app.view.setState({ selection: new Set(), search: '' }),
  menu: { name: 'edit', group: 1 },
}

export const turnChart: Action = {
  id: 'view.direction',
  label: app => (app.view.getState().direction === 'top-down' ? 'Draw from left to right' : 'Draw from the top down'),
  shortcut: 'Shift+L',
  unavailable: needsPlan,
  run: app => {
    app.view.setState({ direction: app.view.getState().direction === 'top-down' ? 'left-right' : 'top-down' })
    queueMicrotask(() => app.chart.current?.fit())
  },
  menu: { name: 'view', group: 2 },
}

export const toggleInspector: Action = {
  id: 'view.inspector',
  label: app => (app.view.getState().inspectorOpen ? 'Hide inspector' : 'Show inspector'),
  shortcut: 'I',
  unavailable: needsPlan,
  run: app => app.view.setState({ inspectorOpen: !app.view.getState().inspectorOpen }),
  menu: { name: 'view', group: 3 },
}

export const toggleLegend: Action = {
  id: 'view.legend',
  label: app => (app.view.getState().legendOpen ? 'Hide legend' : 'Show legend'),
  shortcut: 'Shift+G',
  unavailable: needsPlan,
  run: app => app.view.setState({ legendOpen: !app.view.getState().legendOpen }),
  menu: { name: 'view', group: 3 },
}

export const viewActions: readonly Action[] = [
  fitChart,
  zoomToSelection,
  actualSize,
  zoomIn,
  zoomOut,
  toggleCollapsed,
  expandAll,
  collapseAll,
  focusSubtree,
  leaveFocus,
  selectAll,
  selectSubtree,
  clearSelection,
  turnChart,
  toggleInspector,
  toggleLegend,
]
