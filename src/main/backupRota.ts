/** Which earlier copies of a plan are worth keeping: several of the newest day, one of each day before, ten in all. */

export type Backup = {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

export const mostBackups = 10
const mostOfNewestDay = 3
const dayMilliseconds = 86_400_000

/** Copies nearer together than this replace one another, so that an hour of work does not push out last week. */
export const leastMillisecondsApart = 15 * 60_000

/** Whether what is about to be replaced should become a backup. */
export function isWorthABackup(replaced: number, backups: readonly Backup[]): boolean {
  return backups.every(backup => Math.abs(replaced - backup.savedAt) >= leastMillisecondsApart)
}

/** The backups to remove. The newest always stays. Days are UTC days, so that travelling removes nothing. */
export function surplus(backups: readonly Backup[]): readonly Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.savedAt - a.savedAt)
  const newestDay = dayOf(newestFirst[0]?.savedAt ?? 0)
  const keptOfDay = new Map<number, number>()
  const kept = new Set<Backup>()
  for (const backup of newestFirst) {
    const day = dayOf(backup.savedAt)
    const already = keptOfDay.get(day) ?? 0
    const room = day === newestDay ? mostOfNewestDay : 1
    if (kept.size >= mostBackups || already >= room) continue
    keptOfDay.set(day, already + 1)
    kept.add(backup)
  }
  return newestFirst.filter(backup => !kept.has(backup))
}

function dayOf(time: number): number {
  return Math.floor(time / dayMilliseconds)
}
