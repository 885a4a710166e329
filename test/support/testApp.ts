/** The app as a test runs it: a shell in memory, a profile with nothing in it, a clock that moves when it is read. */

import type { App } from '@/renderer/session/app'
import { createApp } from '@/renderer/session/createApp'
import { createMemoryShell } from '@/renderer/shell/memoryShell'
import { freshProfile, type Profile } from './browserWindows'

export async function testApp(profile: Profile = freshProfile()): Promise<App> {
  const { library } = await profile.window()
  let ids = 0
  return createApp({ shell: createMemoryShell(), library, now: profile.now, uuid: () => String(++ids).padStart(5, '0') })
}
