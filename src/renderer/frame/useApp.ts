/** How a screen reaches the app: one context, and a hook for each store so that a component renders only for what it reads. */
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { App, OpenPlan, Panel, View } from '../session/app'

const AppContext = createContext<App | null>(null)
export const AppProvider = AppContext.Provider

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('useApp is called outside AppProvider')
  return app
}

/** The open plan; null on the home screen. */
export function useOpenPlan(): OpenPlan | null {
  return useStore(useApp().open, open => (open.planId === null ? null : open))
}

export function useView<Part>(pick: (view: View) => Part): Part {
  return useStore(useApp().view, pick)
}

export function usePanel(): Panel | { readonly kind: 'none' } {
  return useStore(useApp().panel)
}
