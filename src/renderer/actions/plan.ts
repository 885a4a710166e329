/** Acts on whole plans and on the app. */
import { savePlanFile, savePlanFileAs } from '../export/savePlanFile'
import { closePlan, openOriginal } from '../session/plans'
import { chooseTheme, themeStore } from '../theme/themeChoice'
import { needsPlan, openPlanOf } from './selection'
import type { Action } from './types'

export const allPlans: Action = {
  id: 'plan.all',
  label: () => 'All plans',
  shortcut: 'Shift+Mod+O',
  unavailable: needsPlan,
  run: async app => {
    await closePlan(app)
  },
  menu: { name: 'plan', group: 0 },
}

export const planSettings: Action = {
  id: 'plan.settings',
  label: () => 'Plan settings…',
  shortcut: 'Mod+,',
  unavailable: needsPlan,
  run: app => app.panel.setState({ kind: 'settings' }, true),
  menu: { name: 'plan', group: 1 },
}

export const teams: Action = {
  id: 'plan.teams',
  label: () => 'Teams…',
  shortcut: 'T',
  unavailable: needsPlan,
  run: app => app.panel.setState({ kind: 'teams' }, true),
  menu: { name: 'plan', group: 1 },
}

export const bench: Action = {
  id: 'plan.bench',
  label: () => 'Bench…',
  shortcut: 'B',
  unavailable: needsPlan,
  run: app => app.panel.setState({ kind: 'bench' }, true),
  menu: { name: 'plan', group: 1 },
}

export const asImported: Action = {
  id: 'plan.as-imported',
  label: () => 'Open the import as it came',
  unavailable: app => needsPlan(app) ?? (openPlanOf(app)?.isImported ? null : 'This plan was not made by an import.'),
  run: async app => {
    const opened = await openOriginal(app)
    if (!opened.ok) app.say(opened.reason.message)
  },
  menu: { name: 'plan', group: 1 },
}

export const save: Action = {
  id: 'plan.save',
  label: app => {
    const file = openPlanOf(app)?.file
    return file ? `Save to ${file.handle.name}` : 'Save the plan as a file…'
  },
  shortcut: 'Mod+S',
  unavailable: needsPlan,
  run: savePlanFile,
  menu: { name: 'plan', group: 2 },
}

export const saveAs: Action = {
  id: 'plan.save-as',
  label: () => 'Save as a new file…',
  shortcut: 'Shift+Mod+S',
  unavailable: needsPlan,
  run: savePlanFileAs,
  menu: { name: 'plan', group: 2 },
}

export const exportChart: Action = {
  id: 'plan.export',
  label: () => 'Export…',
  shortcut: 'Shift+Mod+E',
  unavailable: app => needsPlan(app) ?? (openPlanOf(app)?.plan.positions.size ? null : 'There is no position to export yet.'),
  run: app => app.panel.setState({ kind: 'export' }, true),
  menu: { name: 'plan', group: 2 },
}

export const switchTheme: Action = {
  id: 'view.theme',
  label: () => (themeStore.getState().theme === 'dark' ? 'Light theme' : 'Dark theme'),
  unavailable: () => null,
  run: () => chooseTheme(themeStore.getState().theme === 'dark' ? 'light' : 'dark'),
  menu: { name: 'view', group: 4 },
}

export const systemTheme: Action = {
  id: 'view.theme-system',
  label: () => 'Theme as the system has it',
  unavailable: () => (themeStore.getState().choice === 'system' ? 'The theme follows the system already.' : null),
  run: () => chooseTheme('system'),
  menu: { name: 'view', group: 4 },
}

export const planActions: readonly Action[] = [
  allPlans,
  planSettings,
  teams,
  bench,
  asImported,
  save,
  saveAs,
  exportChart,
  switchTheme,
  systemTheme,
]
