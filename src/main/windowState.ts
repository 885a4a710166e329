/** Where the window was, kept for the next start, and brought back onto a screen that is still there. */
import type { Rectangle } from 'electron'
import { z } from '@/domain/model/zod'

export type WindowState = { readonly bounds: Rectangle; readonly isMaximised: boolean }

export const smallest = { width: 900, height: 600 }
const usual = { width: 1440, height: 900 }

const coordinate = z.number().int().min(-100_000).max(100_000)
const size = z.number().int().min(1).max(100_000)
const windowState = z.object({ bounds: z.object({ x: coordinate, y: coordinate, width: size, height: size }), isMaximised: z.boolean() })

/** The kept state, or null when there is none or it cannot be read. */
export function readWindowState(text: string | null): WindowState | null {
  try {
    const parsed = windowState.safeParse(JSON.parse(text ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Bounds for a new window: the kept ones if a screen shows enough of them to take hold of, otherwise the middle of the first screen. */
export function boundsFor(state: WindowState | null, screens: readonly Rectangle[]): Rectangle {
  const screen = screens[0] ?? { x: 0, y: 0, ...usual }
  if (state) {
    const at = state.bounds
    const home = screens.find(area => isWithinReach(at, area))
    if (home)
      return {
        x: at.x,
        y: at.y,
        width: clamp(at.width, smallest.width, home.width),
        height: clamp(at.height, smallest.height, home.height),
      }
  }
  const width = Math.min(usual.width, screen.width)
  const height = Math.min(usual.height, screen.height)
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  }
}

/** At least 200 px of the title bar's width, and the bar itself, are on the screen. */
function isWithinReach(window: Rectangle, screen: Rectangle): boolean {
  const shared = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  return shared >= 200 && window.y >= screen.y && window.y + 40 <= screen.y + screen.height
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
