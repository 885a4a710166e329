/** Whether a window could be seen, and where Espalier's own browser profile lives. */
import { homedir } from 'node:os'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

export function hasDisplay(env: Environment = process.env, platform: NodeJS.Platform = process.platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * The folder for the browser shell's profile. The plans are in it, so it must be the same at every start, and no other program's.
 * A browser packed by Snap may write only to a folder of its own.
 */
export function profileFolder(browser: string, env: Environment = process.env, platform: NodeJS.Platform = process.platform): string {
  const home = env.HOME ?? homedir()
  if (env.ESPALIER_DATA_DIR) return join(env.ESPALIER_DATA_DIR, 'browser-profile')
  if (/^\/snap\/|chromium-browser$/.test(browser)) return join(home, 'snap/chromium/common/espalier/browser-profile')
  if (platform === 'darwin') return join(home, 'Library/Application Support/Espalier/browser-profile')
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'Espalier', 'browser-profile')
  return join(env.XDG_DATA_HOME ?? join(home, '.local/share'), 'espalier', 'browser-profile')
}
