/** Whether the view is on the move, as far as anyone can know: it is at rest once nothing has moved it for a moment. */

/** Milliseconds: longer than the pause between two notches of a wheel, shorter than anyone waits before reading. */
export const restAfter = 120

export type Rest = {
  moved(): void
  isAtRest(): boolean
  stop(): void
}

/** Calls `onRest` each time the view comes to rest. */
export function createRest(onRest: () => void): Rest {
  let timer: ReturnType<typeof setTimeout> | null = null
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  return {
    moved: () => {
      stop()
      timer = setTimeout(() => {
        timer = null
        onRest()
      }, restAfter)
    },
    isAtRest: () => timer === null,
    stop,
  }
}
