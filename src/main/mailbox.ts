/** Events for the page, kept while it is not listening yet: a file may be opened with Espalier before the window is drawn. */
import type { DesktopEvent } from '@/ipc/contract'

export type Mailbox = {
  post(event: DesktopEvent): void
  /** The page listens from now on; what waited is delivered first, in order. */
  open(): void
  /** The page is gone or loads anew. */
  close(): void
}

export function createMailbox(deliver: (event: DesktopEvent) => void): Mailbox {
  let isOpen = false
  let waiting: readonly DesktopEvent[] = []
  return {
    post(event) {
      if (isOpen) deliver(event)
      else waiting = [...waiting, event]
    },
    open() {
      isOpen = true
      const due = waiting
      waiting = []
      for (const event of due) deliver(event)
    },
    close() {
      isOpen = false
    },
  }
}
