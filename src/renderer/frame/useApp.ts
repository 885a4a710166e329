/** How a screen reaches the app: one context, and a hook for each store so that a component renders only for what it reads. */
import { createContext, useContext, useRef } from 'react'
import { useStore } from 'zustand'
import type { Plan } from '@/domain/model/plan'
import type { App, OpenPlan, Panel, SavedStatus, View } from '../session/app'

const AppContext = createContext<App | null>(null)
export const AppProvider = AppContext.Provider

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('useApp is called outside AppProvider')
  return app
}

/**
 * The open plan; null on the home screen. Saving what was done is no news to whoever shows the plan, so that an edit renders them
 * once and not three times: of `saved` this tells only when it turns read-only or back. How saving goes is `useSaved`'s to tell.
 */
export function useOpenPlan(): OpenPlan | null {
  const last = useRef<OpenPlan | null>(null)
  return useStore(useApp().open, open => {
    const known = last.current
    if (open.planId === null) last.current = null
    else if (!known || !isSameButForSaving(known, open)) last.current = open
    return last.current
  })
}

function isSameButForSaving(one: OpenPlan, other: OpenPlan): boolean {
  return (
    one.planId === other.planId &&
    one.plan === other.plan &&
    one.history === other.history &&
    (one.saved === other.saved || (one.saved.kind !== 'read-only' && other.saved.kind !== 'read-only'))
  )
}

/** How saving goes; null on the home screen. */
export function useSaved(): SavedStatus | null {
  return useStore(useApp().open, open => (open.planId === null ? null : open.saved))
}

/** A part of the open plan; `none` on the home screen. Renders only when that part changes. */
export function usePlanPart<Part>(pick: (plan: Plan) => Part, none: Part): Part {
  return useStore(useApp().open, open => (open.planId === null ? none : pick(open.plan)))
}

export function useView<Part>(pick: (view: View) => Part): Part {
  return useStore(useApp().view, pick)
}

export function usePanel(): Panel | { readonly kind: 'none' } {
  return useStore(useApp().panel)
}
