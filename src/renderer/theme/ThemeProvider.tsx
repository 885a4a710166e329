/** Gives every screen Mantine, the tokens and the theme in force. Styles carry the load's nonce, as the CSP asks. */
import { MantineProvider } from '@mantine/core'
import { setNonce } from 'get-nonce'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { resolveVariables, theme } from './theme'
import { themeStore } from './themeChoice'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// Mantine's modals style the page through another library, which asks `get-nonce`.
setNonce(nonce)

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { theme: scheme } = useStore(themeStore)
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} forceColorScheme={scheme} getStyleNonce={() => nonce}>
      {children}
    </MantineProvider>
  )
}
