/** Charts drawn as outlines, laid out and ready to point at. */
import type { IsoDate } from '@/domain/model/dates'
import type { Plan } from '@/domain/model/plan'
import { type Showing, type Shown, show } from '@/renderer/chart/stage/shown'
import { planOf } from '../../support/plans'

export const context = { ids: <Id extends string>() => 'new' as Id, today: '2026-11-21' as IsoDate }

export function shownOf(outline: string | Plan, view: Partial<Showing> = {}): Shown {
  const plan = typeof outline === 'string' ? planOf(outline) : outline
  const showing: Showing = {
    plan,
    direction: 'top-down',
    collapsed: new Set(),
    focusRoot: null,
    colourBy: { kind: 'band' },
    cardFields: [],
    today: '2026-11-21',
    locale: 'en-GB',
    ...view,
  }
  return show(showing, null)
}
