/** The desktop: everything goes through the functions that the preload script left on the window. */
import type { Bridge } from '@/ipc/bridge'
import type { MenuSection as BridgeMenu } from '@/ipc/contract'
import type { MenuSection, Shell } from './port'

export function createElectronShell(bridge: Bridge): Shell {
  const sendTitle = whenChanged(bridge.setTitle)
  const sendMenu = whenChanged(bridge.setMenu)
  return {
    kind: 'electron',
    openFiles: (kind, many) => bridge.openFiles({ kind, many }),
    saveFile: ({ suggestedName, kind, bytes, to }) => bridge.saveFile({ suggestedName, kind, bytes, ...(to ? { to } : {}) }),
    async recentFiles() {
      const recent = await bridge.recentFiles()
      return recent.ok ? recent.value : []
    },
    reopen: handle => bridge.reopen({ handle }),
    adopt: files => bridge.adopt(files),
    setTitle: (title, isUnsaved) => sendTitle({ title, isUnsaved }),
    setMenu: menu => sendMenu({ menu: menu.map(copyOf) }),
    listen: receive => bridge.listen(receive),
    keepCopy: plan => bridge.keepCopy({ plan }),
    async keptCopies() {
      const kept = await bridge.keptCopies()
      return kept.ok ? kept.value : []
    },
    forgetCopy: planId => bridge.forgetCopy({ planId }),
  }
}

/** Sends only what differs from what was sent last: title and menu are told at every step, and seldom change. */
function whenChanged<Request>(send: (request: Request) => Promise<unknown>): (request: Request) => void {
  let sent = ''
  return request => {
    const text = JSON.stringify(request)
    if (text === sent) return
    sent = text
    void send(request)
  }
}

/** Arrays that may be sent: the bridge takes no read-only ones. */
function copyOf({ label, groups }: MenuSection): BridgeMenu {
  return { label, groups: groups.map(group => group.map(item => ({ ...item }))) }
}
