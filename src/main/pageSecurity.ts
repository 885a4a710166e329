/** What every answer of either shell carries: the content policy and the headers beside it, and a fresh nonce in each page. */
import { randomBytes } from 'node:crypto'

/** Stands in index.html where the page learns its nonce; the component library marks its style elements with it. */
const noncePlaceholder = '__NONCE__'

/** 128 bits, base64: unguessable, and new for every load. */
export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

/** Everything is refused that is not named. Scripts, workers, fonts and requests come from our own files; styles also by nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Features of the web platform that nothing in Espalier needs. */
const permissionsPolicy = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map(feature => `${feature}=()`)
  .join(', ')

export function securityHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': permissionsPolicy,
  }
}

/** The page with its nonce in place. A page without the placeholder would lose its styles silently, so that is a bug and throws. */
export function withNonce(page: string, nonce: string): string {
  if (!page.includes(noncePlaceholder)) throw new Error(`index.html has no ${noncePlaceholder}`)
  return page.replaceAll(noncePlaceholder, nonce)
}
