/** `app://espalier`: the built renderer, by the resolver and under the policy that the browser shell has too. */
import type { CustomScheme, Protocol } from 'electron'
import { answerAsset } from './assets'
import { newNonce, securityHeaders } from './pageSecurity'
import { isOurAddress, scheme } from './sender'

/** Must be registered before the app is ready. It is as secure as https and never passes by the content policy. */
export const appScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false, bypassCSP: false, allowServiceWorkers: false },
}

export function serveApp(protocol: Pick<Protocol, 'handle'>, root: string): void {
  protocol.handle(scheme, request => answerRequest(root, request))
}

/** What `protocol.handle` answers; a request to another host finds nothing. */
export async function answerRequest(root: string, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  if (!isOurAddress(request.url)) return new Response(null, { status: 404, headers: securityHeaders(newNonce()) })
  const { status, headers, body } = await answerAsset(root, request.method, pathOf(request.url))
  // Node's types of a body and the DOM's differ in the kind of buffer; both take bytes.
  return new Response(body as BodyInit | null, { status, headers })
}

/** The path as it was sent: `URL` would resolve the dots that the resolver must see. */
function pathOf(address: string): string {
  const afterScheme = address.slice(address.indexOf('://') + 3)
  const slash = afterScheme.indexOf('/')
  return slash === -1 ? '/' : afterScheme.slice(slash)
}
