/** Runs in the sandbox, in a world of its own, before the page: one function for each channel, and nothing generic. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../ipc/bridge'
import { bridgeName, channels, eventChannel } from '../ipc/channels'

const bridge: Bridge = {
  openFiles: request => ipcRenderer.invoke(channels.openFiles, request),
  saveFile: request => ipcRenderer.invoke(channels.saveFile, request),
  recentFiles: () => ipcRenderer.invoke(channels.recentFiles, {}),
  reopen: request => ipcRenderer.invoke(channels.reopen, request),
  adopt: files => ipcRenderer.invoke(channels.adopt, { paths: files.map(file => webUtils.getPathForFile(file)) }),
  setTitle: request => ipcRenderer.invoke(channels.setTitle, request),
  setMenu: request => ipcRenderer.invoke(channels.setMenu, request),
  listen: receive => {
    const pass = (_: unknown, event: Parameters<typeof receive>[0]) => receive(event)
    ipcRenderer.on(eventChannel, pass)
    void ipcRenderer.invoke(channels.listen, {})
    return () => void ipcRenderer.off(eventChannel, pass)
  },
  keepCopy: request => ipcRenderer.invoke(channels.keepCopy, request),
  keptCopies: () => ipcRenderer.invoke(channels.keptCopies, {}),
  forgetCopy: request => ipcRenderer.invoke(channels.forgetCopy, request),
}

contextBridge.exposeInMainWorld(bridgeName, bridge)
