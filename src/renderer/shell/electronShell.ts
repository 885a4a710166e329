/** The desktop: everything goes through the functions that the preload script left on the window. */
import type { Bridge } from '@/ipc/bridge'
import type { MenuSection as BridgeMenu } from '@/ipc/contract'
import type { MenuSection, Shell } from './port'

export function createElectronShell(bridge: Bridge): Shell {
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
    setTitle: (title, isUnsaved) => void bridge.setTitle({ title, isUnsaved }),
    setMenu: menu => void bridge.setMenu({ menu: menu.map(copyOf) }),
    listen: receive => bridge.listen(receive),
    keepCopy: plan => bridge.keepCopy({ plan }),
    async keptCopies() {
      const kept = await bridge.keptCopies()
      return kept.ok ? kept.value : []
    },
    forgetCopy: planId => bridge.forgetCopy({ planId }),
  }
}

/** Arrays that may be sent: the bridge takes no read-only ones. */
function copyOf({ label, groups }: MenuSection): BridgeMenu {
  return { label, groups: groups.map(group => group.map(item => ({ ...item }))) }
}
