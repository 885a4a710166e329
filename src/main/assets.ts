/** The files of the built renderer, for `app://espalier` and the browser shell's server alike: one resolver, one set of headers. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { newNonce, securityHeaders, withNonce } from './pageSecurity'

export type Answer = {
  readonly status: 200 | 404 | 405
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** The names our build gives: anything else, a dot file, a drive or an escape included, is not one of ours. */
const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/

/**
 * The names of folders and file that a request path asks for, or null when it is not a path our build could hold. The path is as
 * sent, with or without a query; it is decoded once, and what is still escaped after that is refused.
 */
function segmentsOf(target: string): readonly string[] | null {
  const path = target.split(/[?#]/, 1)[0] ?? ''
  if (!path.startsWith('/')) return null
  if (path === '/') return ['index.html']
  const decoded = decodedOnce(path.slice(1))
  if (decoded === null) return null
  const segments = decoded.split('/')
  return segments.every(name => segment.test(name)) ? segments : null
}

function decodedOnce(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** The file a request path names under `root`, or null. Symbolic links are followed, and must end inside `root`. */
export async function resolveAsset(root: string, target: string): Promise<string | null> {
  const segments = segmentsOf(target)
  if (!segments) return null
  try {
    const realRoot = await realpath(root)
    const file = await realpath(join(realRoot, ...segments))
    const isInside = file.startsWith(realRoot + sep)
    return isInside && (await stat(file)).isFile() ? file : null
  } catch {
    return null
  }
}

/** What to answer to a request for `target`. Never throws for a bad request; an unreadable build is "not found". */
export async function answerAsset(root: string, method: string, target: string): Promise<Answer> {
  const nonce = newNonce()
  const headers = securityHeaders(nonce)
  const isHead = method === 'HEAD'
  if (method !== 'GET' && !isHead) return { status: 405, headers: { ...headers, Allow: 'GET, HEAD' }, body: null }
  const file = await resolveAsset(root, target)
  const bytes = file === null ? null : await readFile(file).catch(() => null)
  if (file === null || bytes === null) return { status: 404, headers, body: null }

  const isPage = extname(file) === '.html'
  const body = isPage ? Buffer.from(withNonce(bytes.toString('utf8'), nonce)) : bytes
  return {
    status: 200,
    headers: {
      ...headers,
      'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'Content-Length': String(body.byteLength),
      // Names carry a hash of the content, the page does not; `no-cache` asks again each time and is cheap over loopback.
      'Cache-Control': isPage ? 'no-store' : 'no-cache',
    },
    body: isHead ? null : body,
  }
}
