import { test } from '@playwright/test'

test('the same specs in the desktop shell', () => {
  test.skip(
    true,
    "Electron's binary is not on this machine, so the specs run in the browser shell only. `npx install-electron` fetches it.",
  )
})
