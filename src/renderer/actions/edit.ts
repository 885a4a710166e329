/** Acts on history and on finding things. */

import { needsPlan, needsWriter, openPlanOf } from './selection'
import type { Action } from './types'

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

export const undoStep: Action = {
  id: 'edit.undo',
  label: app => {
    const last = openPlanOf(app)?.history.done.at(-1)
    return last ? `Undo: ${lower(last.label)}` : 'Undo'
  },
  shortcut: 'Mod+Z',
  unavailable: app => needsWriter(app) ?? (openPlanOf(app)?.history.done.length ? null : 'Nothing to undo.'),
  run: app => app.undo(),
  menu: { name: 'edit', group: 0 },
}

export const redoStep: Action = {
  id: 'edit.redo',
  label: app => {
    const last = openPlanOf(app)?.history.undone.at(-1)
    return last ? `Redo: ${lower(last.label)}` : 'Redo'
  },
  shortcut: 'Shift+Mod+Z',
  alsoKeys: ['Mod+Y'],
  unavailable: app => needsWriter(app) ?? (openPlanOf(app)?.history.undone.length ? null : 'Nothing to redo.'),
  run: app => app.redo(),
  menu: { name: 'edit', group: 0 },
}

export const showHistory: Action = {
  id: 'edit.history',
  label: () => 'History…',
  shortcut: 'H',
  unavailable: needsPlan,
  run: app => app.panel.setState({ kind: 'history' }, true),
  menu: { name: 'edit', group: 0 },
}

export const find: Action = {
  id: 'edit.find',
  label: () => 'Find a person, title or team…',
  shortcut: 'Mod+F',
  alsoKeys: ['/'],
  unavailable: needsPlan,
  // The field is the header's; it has one name on the whole page.
  run: () => document.querySelector<HTMLInputElement>('[data-search-field]')?.focus(),
  menu: { name: 'edit', group: 2 },
}

export const showPalette: Action = {
  id: 'help.commands',
  label: () => 'Commands…',
  shortcut: 'Mod+K',
  alsoKeys: ['Shift+Mod+P'],
  unavailable: () => null,
  run: app => app.panel.setState({ kind: 'palette' }, true),
  menu: { name: 'help', group: 0 },
}

export const showShortcuts: Action = {
  id: 'help.shortcuts',
  label: () => 'Keyboard shortcuts',
  shortcut: '?',
  unavailable: () => null,
  run: app => app.panel.setState({ kind: 'shortcuts' }, true),
  menu: { name: 'help', group: 0 },
}

export const editActions: readonly Action[] = [undoStep, redoStep, showHistory, find, showPalette, showShortcuts]
