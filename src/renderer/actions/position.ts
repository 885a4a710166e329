/** Acts on positions: each runs one command as one undo step, or opens the panel that asks for the rest. */
import { addedIds } from '@/domain/change/change'
import {
  addPosition,
  deletePositions,
  editPositions,
  linkJobShare,
  movePositions,
  type Place,
  reorderSiblings,
  sayRefusal,
  swapOccupants,
  unlinkJobShare,
  vacate,
} from '@/domain/commands'
import type { PositionId } from '@/domain/model/ids'
import { mentionOf, nameOf, openingSentence } from '@/domain/model/names'
import { everyoneBelow, reportsOf } from '@/domain/queries/reports'
import { plural } from '../components/format'
import type { App, OpenPlan, Panel } from '../session/app'
import { revealSoon } from './reveal'
import { runOrSay } from './run'
import { chosenPositions, needsOnePosition, needsPositions, needsWriter, onlyPosition, openPlanOf, sayChosen } from './selection'
import type { Action } from './types'

const show = (app: App, panel: Panel): void => app.panel.setState(panel, true)

const withOne = (app: App, act: (id: PositionId, open: OpenPlan) => void): void => {
  const id = onlyPosition(app)
  const open = openPlanOf(app)
  if (id !== null && open) act(id, open)
}

function addAt(app: App, label: string, place: Place): void {
  const result = app.run(label, addPosition, { place, occupant: { kind: 'vacant', since: null } })
  const open = openPlanOf(app)
  if (!open) return
  if (!result.ok) {
    app.say(sayRefusal(open.plan, result.reason))
    return
  }
  const [added] = addedIds(result.value, 'positions')
  if (added === undefined) return
  const { collapsed } = app.view.getState()
  const opened =
    place.kind === 'under' && place.managerId !== null ? new Set([...collapsed].filter(id => id !== place.managerId)) : collapsed
  app.view.setState({ selection: new Set([added]), focused: added, collapsed: opened })
  revealSoon(app, [added], () => app.chart.current?.edit(added, 'title'))
}

export const editInPlace: Action = {
  id: 'position.edit',
  label: () => 'Edit',
  shortcut: 'Enter',
  alsoKeys: ['F2'],
  unavailable: needsOnePosition,
  run: app =>
    withOne(app, (id, { plan }) => app.chart.current?.edit(id, plan.positions.get(id)?.occupant.kind === 'person' ? 'name' : 'title')),
  menu: { name: 'position', group: 0 },
  onPosition: true,
}

export const moveTo: Action = {
  id: 'position.move-to',
  label: app => `Move ${sayChosen(app)} to…`,
  shortcut: 'M',
  unavailable: needsPositions,
  run: app => show(app, { kind: 'move-to', positionIds: chosenPositions(app) }),
  menu: { name: 'position', group: 0 },
  onPosition: true,
}

export const addReport: Action = {
  id: 'position.add-report',
  label: app => (chosenPositions(app).length === 1 ? `Add a report to ${sayChosen(app)}` : 'Add a position'),
  shortcut: 'A',
  unavailable: app => needsWriter(app) ?? (chosenPositions(app).length > 1 ? 'Select a single position.' : null),
  run: app => {
    const open = openPlanOf(app)
    const id = onlyPosition(app)
    if (!open) return
    addAt(app, id === null ? 'Add a position' : `Add a report to ${mentionOf(open.plan, id)}`, { kind: 'under', managerId: id })
  },
  menu: { name: 'position', group: 1 },
  onPosition: true,
}

export const addBeside: Action = {
  id: 'position.add-beside',
  label: () => 'Add a position beside',
  shortcut: 'Shift+A',
  unavailable: needsOnePosition,
  run: app => withOne(app, (id, { plan }) => addAt(app, `Add a position beside ${mentionOf(plan, id)}`, { kind: 'after', positionId: id })),
  menu: { name: 'position', group: 1 },
  onPosition: true,
}

export const duplicate: Action = {
  id: 'position.duplicate',
  label: () => 'Duplicate…',
  shortcut: 'Mod+D',
  unavailable: needsOnePosition,
  run: app => withOne(app, positionId => show(app, { kind: 'duplicate', positionId })),
  menu: { name: 'position', group: 1 },
  onPosition: true,
}

export const assignPerson: Action = {
  id: 'position.assign',
  label: app => {
    const open = openPlanOf(app)
    const id = onlyPosition(app)
    return open && id !== null && open.plan.positions.get(id)?.occupant.kind === 'person' ? 'Replace the person…' : 'Fill with a person…'
  },
  shortcut: 'P',
  unavailable: needsOnePosition,
  run: app => withOne(app, positionId => show(app, { kind: 'assign', positionId })),
  menu: { name: 'position', group: 2 },
  onPosition: true,
}

export const vacatePosition: Action = {
  id: 'position.vacate',
  label: () => 'Vacate, person to the bench',
  shortcut: 'V',
  unavailable: app => {
    const why = needsPositions(app)
    const open = openPlanOf(app)
    if (why !== null || !open) return why
    return chosenPositions(app).some(id => open.plan.positions.get(id)?.occupant.kind === 'person') ? null : 'Nobody is in this position.'
  },
  run: app => {
    const open = openPlanOf(app)
    if (!open) return
    const filled = chosenPositions(app).filter(id => open.plan.positions.get(id)?.occupant.kind === 'person')
    const words = filled.length === 1 && filled[0] ? mentionOf(open.plan, filled[0]) : plural(filled.length, 'person', 'people')
    if (runOrSay(app, `Move ${words} to the bench`, vacate, { positionIds: filled, people: 'to-bench' }))
      app.say(`Moved ${words} to the bench.`, true)
  },
  menu: { name: 'position', group: 2 },
  onPosition: true,
}

export const swap: Action = {
  id: 'position.swap',
  label: () => 'Swap the people of two positions',
  shortcut: 'X',
  unavailable: app => needsWriter(app) ?? (chosenPositions(app).length === 2 ? null : 'Select two positions.'),
  run: app => {
    const open = openPlanOf(app)
    const [left, right] = chosenPositions(app)
    if (!open || left === undefined || right === undefined) return
    const words = `${nameOf(open.plan, left)} and ${nameOf(open.plan, right)}`
    if (runOrSay(app, `Swap ${words}`, swapOccupants, { positionId: left, otherId: right })) app.say(`Swapped ${words}.`, true)
  },
  menu: { name: 'position', group: 2 },
  onPosition: true,
}

export const markPlanned: Action = {
  id: 'position.planned',
  label: app => {
    const open = openPlanOf(app)
    const id = onlyPosition(app)
    return open && id !== null && open.plan.positions.get(id)?.occupant.kind === 'planned' ? 'Make it vacant' : 'Make it planned'
  },
  unavailable: app => {
    const why = needsOnePosition(app)
    const open = openPlanOf(app)
    const id = onlyPosition(app)
    if (why !== null || !open || id === null) return why
    return open.plan.positions.get(id)?.occupant.kind === 'person' ? 'Somebody is in this position.' : null
  },
  run: app =>
    withOne(app, (id, { plan }) => {
      const isPlanned = plan.positions.get(id)?.occupant.kind === 'planned'
      const unfilled = isPlanned ? ({ kind: 'vacant', since: null } as const) : ({ kind: 'planned', startBy: null } as const)
      runOrSay(app, isPlanned ? 'Make a position vacant' : 'Make a position planned', editPositions, {
        positionIds: [id],
        patch: { unfilled },
      })
    }),
  menu: { name: 'position', group: 2 },
}

export const jobShare: Action = {
  id: 'position.job-share',
  label: app => {
    const open = openPlanOf(app)
    const shared = open && chosenPositions(app).some(id => open.plan.positions.get(id)?.jobShare)
    return shared ? 'End the job share' : 'Link two positions as a job share'
  },
  unavailable: app => {
    const why = needsPositions(app)
    const open = openPlanOf(app)
    if (why !== null || !open) return why
    const chosen = chosenPositions(app)
    if (chosen.length === 1 && chosen[0] && open.plan.positions.get(chosen[0])?.jobShare) return null
    return chosen.length === 2 ? null : 'Select two positions.'
  },
  run: app => {
    const open = openPlanOf(app)
    const [left, right] = chosenPositions(app)
    if (!open || left === undefined) return
    if (open.plan.positions.get(left)?.jobShare) runOrSay(app, 'End a job share', unlinkJobShare, { positionId: left })
    else if (right !== undefined)
      runOrSay(app, `Link ${nameOf(open.plan, left)} and ${nameOf(open.plan, right)} as a job share`, linkJobShare, {
        positionId: left,
        otherId: right,
      })
  },
  menu: { name: 'position', group: 3 },
}

export const dottedLine: Action = {
  id: 'position.dotted-line',
  label: () => 'Dotted lines…',
  shortcut: 'D',
  unavailable: needsOnePosition,
  run: app => withOne(app, positionId => show(app, { kind: 'dotted-line', positionId })),
  menu: { name: 'position', group: 3 },
  onPosition: true,
}

const shift = (app: App, step: -1 | 1): void =>
  withOne(app, (id, { plan }) => {
    const siblings = reportsOf(plan, plan.positions.get(id)?.reportsTo ?? null)
    const at = siblings.findIndex(sibling => sibling.id === id)
    const neighbour = siblings[at + step]
    if (!neighbour) return app.say(step < 0 ? 'It is the first already.' : 'It is the last already.')
    runOrSay(app, `Reorder ${mentionOf(plan, id)}`, reorderSiblings, {
      positionId: id,
      side: step < 0 ? 'before' : 'after',
      siblingId: neighbour.id,
    })
  })

export const moveEarlier: Action = {
  id: 'position.earlier',
  label: () => 'Move before the sibling on the left',
  shortcut: 'Alt+ArrowLeft',
  alsoKeys: ['Alt+ArrowUp'],
  unavailable: needsOnePosition,
  run: app => shift(app, -1),
  menu: { name: 'position', group: 4 },
}

export const moveLater: Action = {
  id: 'position.later',
  label: () => 'Move after the sibling on the right',
  shortcut: 'Alt+ArrowRight',
  alsoKeys: ['Alt+ArrowDown'],
  unavailable: needsOnePosition,
  run: app => shift(app, 1),
  menu: { name: 'position', group: 4 },
}

export const promote: Action = {
  id: 'position.promote',
  label: () => 'Move up to the manager’s manager',
  shortcut: 'Shift+Mod+ArrowUp',
  unavailable: app => {
    const why = needsPositions(app)
    const open = openPlanOf(app)
    if (why !== null || !open) return why
    return chosenPositions(app).every(id => open.plan.positions.get(id)?.reportsTo) ? null : 'The top position has no manager to move past.'
  },
  run: app => {
    const open = openPlanOf(app)
    const [first] = chosenPositions(app)
    const managerId = first === undefined ? null : open?.plan.positions.get(first)?.reportsTo
    if (!open || managerId === null || managerId === undefined) return
    const grandmanager = open.plan.positions.get(managerId)?.reportsTo ?? null
    const words = grandmanager === null ? 'to the top' : `under ${mentionOf(open.plan, grandmanager)}`
    runOrSay(app, `Move ${sayChosen(app)} ${words}`, movePositions, {
      positionIds: chosenPositions(app),
      place: { kind: 'under', managerId: grandmanager },
    })
  },
  menu: { name: 'position', group: 4 },
}

export const close: Action = {
  id: 'position.close',
  label: () => 'Close position…',
  unavailable: needsOnePosition,
  run: app => withOne(app, positionId => show(app, { kind: 'close-position', positionId })),
  menu: { name: 'position', group: 5 },
  onPosition: true,
}

export const remove: Action = {
  id: 'position.delete',
  label: app => {
    const open = openPlanOf(app)
    const chosen = chosenPositions(app)
    const below = open ? new Set(chosen.flatMap(id => everyoneBelow(open.plan, id).map(position => position.id))).size : 0
    if (chosen.length === 1 && below > 0) return 'Delete position with everyone below'
    return chosen.length > 1 ? 'Delete positions' : 'Delete position'
  },
  shortcut: 'Delete',
  alsoKeys: ['Backspace'],
  unavailable: needsPositions,
  run: app => {
    const open = openPlanOf(app)
    if (!open) return
    const chosen = chosenPositions(app)
    const all = new Set([...chosen, ...chosen.flatMap(id => everyoneBelow(open.plan, id).map(position => position.id))])
    const words = all.size === 1 && chosen[0] ? mentionOf(open.plan, chosen[0]) : plural(all.size, 'position')
    const people = [...all].filter(id => open.plan.positions.get(id)?.occupant.kind === 'person').length
    const after =
      people === 0 ? '' : ` ${openingSentence(people === 1 ? 'the person is' : `${plural(people, 'person', 'people')} are`)} on the bench.`
    if (runOrSay(app, `Delete ${words}`, deletePositions, { positionIds: chosen, reports: { kind: 'too' }, people: 'to-bench' })) {
      app.view.setState({ selection: new Set() })
      app.say(`Deleted ${words}.${after}`, true)
    }
  },
  menu: { name: 'position', group: 5 },
  onPosition: true,
  isDangerous: true,
}

export const positionActions: readonly Action[] = [
  editInPlace,
  moveTo,
  addReport,
  addBeside,
  duplicate,
  assignPerson,
  vacatePosition,
  swap,
  markPlanned,
  jobShare,
  dottedLine,
  moveEarlier,
  moveLater,
  promote,
  close,
  remove,
]
