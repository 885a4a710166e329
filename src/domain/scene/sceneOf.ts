/** From a plan and its layout to the list of things to draw. */
import { layOutDottedLines } from '../layout/dottedLines'
import type { Bounds, Layout } from '../layout/types'
import type { JobShareId, PositionId } from '../model/ids'
import { nameOf } from '../model/names'
import type { Plan } from '../model/plan'
import type { Position } from '../model/position'
import { settingsId } from '../model/settings'
import { cachedOn } from '../queries/cached'
import { everyoneBelow, reportsOf } from '../queries/reports'
import { rollUps } from '../queries/rollUps'
import { occupantOf } from '../queries/seats'
import { mainTeamOf } from '../queries/teams'
import { measure } from '../text/measure'
import { albumOf, cardOf, optionsKey } from './card'
import { dottedLabelStyle } from './cardGeometry'
import { colouringOf, legendOf } from './colours'
import { groupNameOf } from './groupNames'
import type { Scene, SceneCard, SceneLine, SceneOptions } from './types'
import { counted, shortShare } from './words'

/**
 * The scene of everyone in the layout. A card is the same object as in an earlier scene when nothing about it changed: neither its
 * text, its colour, its place nor what is below it. Lines keep their identity with the layout.
 */
export function sceneOf(plan: Plan, layout: Layout, options: SceneOptions): Scene {
  const key = optionsKey(options)
  const { fillOf } = colouringOf(plan, options.colourBy)
  const sums = rollUps(plan)
  const shares = sharers(plan)
  const album = albumOf(plan)
  const cards: SceneCard[] = []
  for (const box of layout.boxes.values()) {
    const position = plan.positions.get(box.id)
    if (!position) continue
    const rollUp = sums.get(box.id)
    const sharesWith = shares.get(box.id) ?? null
    const isFolded = rollUp !== undefined && rollUp.reports > 0 && isHidden(plan, layout, position)
    cards.push(cardOf(plan, position, box, album, { options, key, fill: fillOf(position), rollUp, sharesWith, isFolded }))
  }
  return { cards, ...linesOf(plan, layout, options), ...headingOf(plan, layout, options) }
}

/** Whether a manager's reports are not on show. */
function isHidden(plan: Plan, layout: Layout, position: Position): boolean {
  const [first] = reportsOf(plan, position.id)
  return first !== undefined && !layout.boxes.has(first.id)
}

/** Names of those a seat is shared with. */
const sharers = cachedOn(['positions', 'people'], (plan): ReadonlyMap<PositionId, string> => {
  const halves = new Map<JobShareId, Position[]>()
  for (const position of plan.positions.values()) {
    if (position.jobShare === null) continue
    const others = halves.get(position.jobShare)
    if (others) others.push(position)
    else halves.set(position.jobShare, [position])
  }
  const names = new Map<PositionId, string>()
  for (const shared of halves.values()) {
    for (const { id } of shared) {
      const others = shared.filter(other => other.id !== id)
      if (others.length > 0) names.set(id, others.map(other => occupantOf(plan, other)?.name ?? 'an open seat').join(', '))
    }
  }
  return names
})

type Drawn = Pick<Scene, 'lines' | 'bounds'>
const reportingLines = new WeakMap<Layout, Drawn>()
const dottedLines = cachedOn(['dottedLines'], () => new WeakMap<Layout, { readonly locale: string; readonly drawn: Drawn }>())

function linesOf(plan: Plan, layout: Layout, { locale }: SceneOptions): Drawn {
  let reporting = reportingLines.get(layout)
  if (!reporting) {
    reporting = { lines: layout.routes.map(route => ({ kind: 'reporting', ...route })), bounds: layout.bounds }
    reportingLines.set(layout, reporting)
  }
  if (plan.dottedLines.size === 0) return reporting
  const known = dottedLines(plan).get(layout)
  if (known?.locale === locale) return known.drawn
  const dotted = layOutDottedLines(plan, layout).map((route): DottedSceneLine => {
    const record = plan.dottedLines.get(route.id)
    const share = record?.share == null ? '' : ` ${shortShare(record.share * 100, locale)} %`
    return { kind: 'dotted', ...route, label: `${record?.type ?? ''}${share}` }
  })
  const drawn = { lines: [...reporting.lines, ...dotted], bounds: dotted.reduce(around, layout.bounds) }
  dottedLines(plan).set(layout, { locale, drawn })
  return drawn
}

type DottedSceneLine = Extract<SceneLine, { kind: 'dotted' }>

/** Bounds grown to hold a dotted line and its label. */
function around(bounds: Bounds, { points, at, label }: DottedSceneLine): Bounds {
  const { size, weight } = dottedLabelStyle
  const half = { x: measure(label, weight, size) / 2 + size / 2, y: size }
  const xs = [bounds.x, bounds.x + bounds.width, at.x - half.x, at.x + half.x, ...points.map(point => point.x)]
  const ys = [bounds.y, bounds.y + bounds.height, at.y - half.y, at.y + half.y, ...points.map(point => point.y)]
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** Title, subtitle and legend: of everyone at or below the roots on show, folded away or not. */
function headingOf(plan: Plan, layout: Layout, { colourBy, locale }: SceneOptions): Pick<Scene, 'title' | 'subtitle' | 'legend'> {
  const roots = [...layout.boxes.values()].flatMap(({ id, depth }) => (depth === 0 ? (plan.positions.get(id) ?? []) : []))
  const everyone = roots.flatMap(root => [root, ...everyoneBelow(plan, root.id)])
  const [root] = roots
  const isWhole = root === undefined || root.reportsTo === null
  const planName = plan.settings.get(settingsId)?.name ?? ''
  const teams = new Set(everyone.map(({ id }) => mainTeamOf(plan, id)))
  teams.delete(null)
  const size = counted(everyone.length, 'position', 'positions', locale)
  const inTeams = teams.size > 1 ? ` in ${counted(teams.size, 'team', 'teams', locale)}` : ''
  const head = roots.length === 1 && root ? `${nameOf(plan, root.id)}, ` : ''
  return {
    title: isWhole ? planName : (groupNameOf(plan, root) ?? nameOf(plan, root.id)),
    subtitle: `${head}${size}${inTeams}`,
    legend: legendOf(plan, colourBy, everyone),
  }
}
