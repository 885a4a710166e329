/** Every permission is refused, known or yet to be invented: Electron grants them all when nobody answers. */
import type { Session } from 'electron'

type Guarded = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
>

export function denyPermissions(session: Guarded): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
  // The spelling checker fetches its dictionaries from elsewhere.
  session.setSpellCheckerEnabled(false)
}

/** Requests that may leave the renderer; everything else, whoever asks, is cancelled before it is sent. */
function isOwnRequest(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return url !== null && ['app:', 'blob:', 'data:', 'devtools:'].includes(url.protocol)
}

export function denyForeignRequests(session: Pick<Session, 'webRequest'>): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOwnRequest(details.url) }))
}
