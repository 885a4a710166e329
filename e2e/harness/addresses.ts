/** Chromium routes no `app://`, so the page stands on an https origin here, and every address is translated on its way to and from main. */
import { host, scheme } from '../../src/main/sender'

/** Reserved names end so; nothing can be there. */
export const origin = 'https://espalier-desktop.invalid'
const ownAddress = `${scheme}://${host}`

/** An address as main would see it in Electron; what is not our page's stays as it is. */
export function asMainSees(address: string): string {
  return isOurs(address, origin) ? ownAddress + address.slice(origin.length) : address
}

/** An address of main's as Chromium can load it. */
export function asChromiumSees(address: string): string {
  return isOurs(address, ownAddress) ? origin + address.slice(ownAddress.length) : address
}

function isOurs(address: string, base: string): boolean {
  return address === base || ['/', '?', '#'].some(next => address.startsWith(base + next))
}
