/** A plan with nothing in it but its settings. */
import type { Plan } from './plan'
import { type Settings, settingsId } from './settings'

export const usualSettings: Settings = {
  id: settingsId,
  name: 'Untitled plan',
  currency: 'EUR',
  fiscalYearStart: 1,
  workingHours: { weekly: 40, from: '09:00', to: '17:00' },
}

export function emptyPlan(settings: Partial<Omit<Settings, 'id'>> = {}): Plan {
  return {
    settings: new Map([[settingsId, { ...usualSettings, ...settings }]]),
    tracks: new Map(),
    levels: new Map(),
    customFields: new Map(),
    teams: new Map(),
    people: new Map(),
    positions: new Map(),
    memberships: new Map(),
    dottedLines: new Map(),
    initiatives: new Map(),
    scenarios: new Map(),
    scenarioEdits: new Map(),
  }
}
