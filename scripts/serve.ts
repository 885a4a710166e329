/** The browser shell's server: the built renderer on 127.0.0.1, with the desktop's resolver, policy and headers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerAsset } from '../src/main/assets'
import { newNonce, securityHeaders } from '../src/main/pageSecurity'

/** Where a second start asks who holds the port. */
export const identityPath = '/__espalier'

export type Identity = { readonly app: 'espalier'; readonly build: string }

export type Serving = {
  readonly port: number
  /** With a trailing slash. */
  readonly address: string
  close(): Promise<void>
}

/** Serves `root`; `port` 0 takes a free one. Rejects with the system's error, `EADDRINUSE` above all. */
export async function serve({ root, port, build }: { root: string; port: number; build: string }): Promise<Serving> {
  const server = createServer((request, response) => {
    void answer(request, response, { root, build, port: boundPort(server) })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = boundPort(server)
  return { port: bound, address: `http://127.0.0.1:${bound}/`, close: () => closed(server) }
}

type Context = { readonly root: string; readonly build: string; readonly port: number }

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  try {
    // A page elsewhere can point a name of its own at 127.0.0.1; the Host it sends still tells.
    if (!isOurHost(request.headers.host, context.port)) return end(response, 403, securityHeaders(newNonce()), null)
    const target = request.url ?? ''
    if (target === identityPath && request.method === 'GET') return identify(response, context.build)
    const { status, headers, body } = await answerAsset(context.root, request.method ?? '', target)
    end(response, status, headers, body)
  } catch {
    end(response, 500, securityHeaders(newNonce()), null)
  }
}

function isOurHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`
}

function identify(response: ServerResponse, build: string): void {
  const identity: Identity = { app: 'espalier', build }
  const headers = { ...securityHeaders(newNonce()), 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
  end(response, 200, headers, Buffer.from(JSON.stringify(identity)))
}

function end(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>, body: Uint8Array | null): void {
  response.writeHead(status, headers)
  response.end(body ?? undefined)
}

function boundPort(server: Server): number {
  // A TCP server that listens has an AddressInfo; the string form is for pipes only.
  return (server.address() as AddressInfo).port
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
