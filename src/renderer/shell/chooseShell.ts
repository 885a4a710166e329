/** Which host this is, asked once, in `main.tsx`. */
import type { Bridge } from '@/ipc/bridge'
import { bridgeName } from '@/ipc/channels'
import { thisBrowser } from './browserHost'
import { createBrowserShell } from './browserShell'
import { createElectronShell } from './electronShell'
import type { Shell } from './port'

/** The desktop when its preload script left a bridge, otherwise the browser. */
export function chooseShell(): Shell {
  // Only the preload script can have set it, before the page's first script ran.
  const bridge: Bridge | undefined = Reflect.get(globalThis, bridgeName)
  return bridge ? createElectronShell(bridge) : createBrowserShell(thisBrowser())
}
