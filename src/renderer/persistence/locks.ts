/** One writer per plan, across windows, by the browser's own locks: a killed window lets go by itself. */

export type Release = () => void

export type Locks = {
  /** Holds the name until released; null when another window holds it. */
  tryHold(name: string): Promise<Release | null>
  /** Waits for the name, and holds it until released. Rejects when `signal` aborts. */
  hold(name: string, signal: AbortSignal): Promise<Release>
}

/** The locks of `navigator`. */
export function browserLocks(manager: LockManager): Locks {
  const request = (name: string, options: LockOptions): Promise<Release | null> =>
    new Promise((resolve, reject) => {
      manager
        .request(name, options, lock => {
          if (!lock) return resolve(null)
          // The lock is held for as long as this promise is open.
          return new Promise<void>(release => resolve(release))
        })
        .catch(reject)
    })

  return {
    tryHold: name => request(name, { ifAvailable: true }),
    async hold(name, signal) {
      const release = await request(name, { signal })
      if (!release) throw new Error(`The lock ${name} was neither given nor refused`)
      return release
    },
  }
}

/** Locks among the users of one page; for where the browser has none, and for tests of two windows. */
export function pageLocks(): Locks {
  const waiting = new Map<string, (() => void)[]>()
  const releaseOf = (name: string): Release => {
    let held = true
    return () => {
      if (!held) return
      held = false
      const next = waiting.get(name)?.shift()
      if (next) next()
      else waiting.delete(name)
    }
  }
  return {
    async tryHold(name) {
      if (waiting.has(name)) return null
      waiting.set(name, [])
      return releaseOf(name)
    },
    hold(name, signal) {
      return new Promise((resolve, reject) => {
        const queue = waiting.get(name)
        if (!queue) {
          waiting.set(name, [])
          return resolve(releaseOf(name))
        }
        const turn = (): void => resolve(releaseOf(name))
        queue.push(turn)
        signal.addEventListener('abort', () => {
          const index = queue.indexOf(turn)
          if (index >= 0) queue.splice(index, 1)
          reject(signal.reason)
        })
      })
    },
  }
}
