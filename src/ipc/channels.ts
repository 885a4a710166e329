/** The names of every message between the page and the desktop. Nothing else may pass. */
export const channels = {
  openFiles: 'espalier:open-files',
  saveFile: 'espalier:save-file',
  recentFiles: 'espalier:recent-files',
  reopen: 'espalier:reopen',
  adopt: 'espalier:adopt',
  setTitle: 'espalier:set-title',
  setMenu: 'espalier:set-menu',
  listen: 'espalier:listen',
  keepCopy: 'espalier:keep-copy',
  keptCopies: 'espalier:kept-copies',
  forgetCopy: 'espalier:forget-copy',
} as const

export type ChannelName = keyof typeof channels

/** The one message that the desktop sends unasked. */
export const eventChannel = 'espalier:event'

/** Where the page finds what the preload script gives it. */
export const bridgeName = 'espalierBridge'
