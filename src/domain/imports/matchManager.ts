/** Which column says who reports to whom, and what its cells refer to. Headers suggest; the values decide. */
import { commonNameOf, nameKey } from './names'
import { type ColumnProfile, isNearlyUnique } from './profile'
import { foldReference, parentPath, withoutZeros } from './references'
import type { ManagerTarget } from './types'

/** A column that may hold managers: `hits` is the share of its different values found in the target, 0 to 1. */
export type ManagerFit = { readonly profile: ColumnProfile; readonly target: ManagerTarget; readonly hits: number }

/** Different values looked at per column. */
const looked = 400

const managerWords =
  /(?:^| )(?:manager|supervisor|boss|reports? to|reporting to|parent|vorgesetzte[rn]?|fuhrungskraft|superior|responsable|jefe)(?: |$)/
const otherWords =
  /(?:^| )(?:level|count|flag|is|span|reports|number of|dotted|matrix|secondary|functional|department|dept|team|location|title|phone|type|since|date|first|last|given|family|surname)(?: |$)/

/** Whether a header speaks of managers; dotted lines and remarks about managers do not count. */
export function isManagerHeader(profile: ColumnProfile): boolean {
  if (profile.meanings.some(meaning => meaning.field === 'manager')) return true
  return profile.meanings.length === 0 && managerWords.test(profile.words) && !otherWords.test(profile.words.replace(/reports? to/, ''))
}

/** Everything the cells of a manager column could refer to. */
export type Targets = {
  readonly columns: readonly { readonly profile: ColumnProfile; readonly folded: ReadonlySet<string>; readonly bare: ReadonlySet<string> }[]
  readonly names: ReadonlySet<string>
}

export function targetsOf(profiles: readonly ColumnProfile[], names: ReadonlySet<string>): Targets {
  const columns = profiles.filter(canBeReferredTo).map(profile => {
    const folded = new Set([...profile.values].map(foldReference))
    return { profile, folded, bare: new Set([...folded].map(withoutZeros)) }
  })
  return { columns, names }
}

/** Ids may stand twice (job shares, histories); a column without such a header must differ in nearly every row. */
function canBeReferredTo(profile: ColumnProfile): boolean {
  const isKey = profile.meanings.some(({ field }) => field === 'id' || field === 'positionId' || field === 'email')
  return isNearlyUnique(profile) || (isKey && profile.values.size >= profile.filled * 0.5)
}

/** The best target of one column; null when fewer than half of its values are found anywhere. */
export function fitOf(profile: ColumnProfile, targets: Targets): ManagerFit | null {
  if (profile.filled === 0) return null
  const values = [...profile.values].slice(0, looked)
  const share = (isThere: (value: string) => boolean): number => values.filter(isThere).length / values.length
  const fits: ManagerFit[] = []
  for (const { profile: to, folded, bare } of targets.columns) {
    if (to.column === profile.column) continue
    const hits = share(value => folded.has(foldReference(value)) || bare.has(withoutZeros(foldReference(value))))
    fits.push({ profile, target: { kind: 'column', column: to.column }, hits })
  }
  fits.push({ profile, target: { kind: 'name' }, hits: share(value => targets.names.has(nameKey(value))) })
  if (profile.distinguishedNames > 0.5) {
    fits.push({ profile, target: { kind: 'name' }, hits: share(value => targets.names.has(nameKey(commonNameOf(value)))) })
  }
  if (profile.paths > 0.6 && isNearlyUnique(profile)) {
    const folded = new Set([...profile.values].map(foldReference))
    const below = share(value => folded.has(parentPath(foldReference(value)) ?? ''))
    fits.push({ profile, target: { kind: 'path' }, hits: below })
  }
  const best = fits.reduce((left, right) => (right.hits > left.hits + 0.001 ? right : left))
  return best.hits >= 0.5 ? best : null
}

/** For each row, the row its cell refers to by this fit; null where it refers to none. Only for fits to a column. */
function managersBy(fit: ManagerFit, rows: readonly (readonly string[])[], nameKeys: readonly string[]): (number | null)[] {
  const target = fit.target
  const index = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    const key = target.kind === 'column' ? withoutZeros(foldReference(row[target.column] ?? '')) : (nameKeys[at] ?? '')
    if (key !== '' && !index.has(key)) index.set(key, at)
  }
  return rows.map(row => {
    const cell = row[fit.profile.column] ?? ''
    if (cell.trim() === '') return null
    return index.get(target.kind === 'column' ? withoutZeros(foldReference(cell)) : nameKey(commonNameOf(cell))) ?? null
  })
}

/** Whether two columns name the same managers, where both name one. */
export function fitsAgree(left: ManagerFit, right: ManagerFit, rows: readonly (readonly string[])[], nameKeys: readonly string[]): boolean {
  if (left.target.kind === 'path' || right.target.kind === 'path') return true
  const [one, other] = [managersBy(left, rows, nameKeys), managersBy(right, rows, nameKeys)]
  let both = 0
  let same = 0
  for (const [at, manager] of one.entries()) {
    if (manager === null || other[at] === null || other[at] === undefined) continue
    both += 1
    if (manager === other[at]) same += 1
  }
  return both === 0 || same >= both * 0.95
}

/** Whether a column, its header unknown, could hold managers: its references form a forest with spans that people have. */
export function looksLikeManagers(fit: ManagerFit, rows: readonly (readonly string[])[]): boolean {
  if (fit.target.kind !== 'column' || fit.hits < 0.9 || isNearlyUnique(fit.profile)) return false
  if (fit.profile.values.size < Math.max(1, rows.length / 40)) return false
  const managers = managersBy(fit, rows, [])
  const roots = managers.filter(manager => manager === null).length
  if (roots === 0 || roots > Math.max(1, rows.length * 0.1)) return false
  const settled = new Uint8Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const walk: number[] = []
    let next: number | null = at
    while (next !== null && settled[next] === 0) {
      settled[next] = 2
      walk.push(next)
      next = managers[next] ?? null
    }
    if (next !== null && settled[next] === 2) return false
    for (const walked of walk) settled[walked] = 1
  }
  return true
}
