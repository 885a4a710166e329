import { expect, it } from 'vitest'
import { hasDisplay, profileFolder } from '../../../scripts/start/display'

it('needs a display on Linux only', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
  expect(hasDisplay({}, 'win32')).toBe(true)
})

it('keeps the profile with the user’s data, where each system wants it', () => {
  const home = { HOME: '/home/ada' }
  expect(profileFolder('/usr/bin/chromium', home, 'linux')).toBe('/home/ada/.local/share/espalier/browser-profile')
  expect(profileFolder('/usr/bin/chromium', { ...home, XDG_DATA_HOME: '/data' }, 'linux')).toBe('/data/espalier/browser-profile')
  expect(profileFolder('/Applications/X', home, 'darwin')).toBe('/home/ada/Library/Application Support/Espalier/browser-profile')
})

it('keeps to the folder that a Snap browser may write to', () => {
  expect(profileFolder('/snap/bin/chromium', { HOME: '/home/ada' }, 'linux')).toBe(
    '/home/ada/snap/chromium/common/espalier/browser-profile',
  )
})
