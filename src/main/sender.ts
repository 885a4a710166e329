/** Whether a message comes from our own page. */

/** The origin is data: the plans in IndexedDB belong to it, so it never changes. */
export const scheme = 'app'
export const host = 'espalier'
export const appAddress = `${scheme}://${host}/`

/** What is looked at of the frame that sent a message; Electron's `WebFrameMain` has it. */
export type SendingFrame = { readonly url: string; readonly parent: unknown }

/** True for the top frame of `app://espalier` alone; a frame that is gone, empty or without an address is nobody. */
export function isOurPage(frame: SendingFrame | null): boolean {
  return frame !== null && frame.parent === null && isOurAddress(frame.url)
}

/** By protocol and host: Node gives the origin of every custom scheme as "null". */
export function isOurAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return url !== null && url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === ''
}
