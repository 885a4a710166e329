/** What windows of one browser tell each other: which plan has changed. */
import type { News } from './journal'

export function broadcastNews(name = 'espalier-plans'): News {
  const channel = new BroadcastChannel(name)
  return {
    tell: planId => channel.postMessage(planId),
    listen(hear) {
      const heard = (event: MessageEvent): void => {
        if (typeof event.data === 'string') hear(event.data)
      }
      channel.addEventListener('message', heard)
      return () => channel.removeEventListener('message', heard)
    },
  }
}
