/** Real mouse and wheel events, and what they cost: in the page's main thread, on the clock, and in frames that were not shown. */
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'

export type Cost = {
  /** Main-thread milliseconds of the processor an event (DevTools' TaskDuration in thread time). */
  readonly main: number
  /** Milliseconds from event to event on the clock; a screen of 60 Hz gives no less than 16.7. For a single act, from act to paint. */
  readonly wall: number
  /** Frames that the compositor had to leave out while the events went on. */
  readonly dropped: number
}

export type Probe = {
  readonly page: Page
  /** What a series of events costs, on average an event. */
  costOf(events: readonly (() => Promise<void>)[]): Promise<Cost>
  /** What an act costs from its click or key to the frame in which `isDone` holds being handed to the compositor. */
  costToPainted(act: () => Promise<void>, isDone: string): Promise<Cost>
}

/** What `inPage.js` puts into every page. */
export type Bench = { readonly bench: { readonly painted: Promise<number>; watchForPaint(condition: string): void } }

/** A new page, ready to be measured. */
export async function probe(browser: Browser, context: BrowserContext): Promise<Probe> {
  const page = await context.newPage()
  await page.addInitScript({ path: fileURLToPath(new URL('inPage.js', import.meta.url)) })
  const session = await context.newCDPSession(page)
  // Thread time: what else the machine does does not count as work of the page.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    page,
    async costOf(events) {
      await settled(page)
      await browser.startTracing(page, { categories: ['devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame'] })
      const before = await taskMilliseconds(session)
      const start = performance.now()
      for (const event of events) await event()
      const wall = (performance.now() - start) / events.length
      const main = ((await taskMilliseconds(session)) - before) / events.length
      return { main, wall, dropped: droppedIn(await browser.stopTracing()) }
    },
    async costToPainted(act, isDone) {
      await settled(page)
      await page.evaluate(condition => (window as unknown as Bench).bench.watchForPaint(condition), isDone)
      const before = await taskMilliseconds(session)
      await act()
      const wall = await page.evaluate(() => (window as unknown as Bench).bench.painted)
      return { wall, main: (await taskMilliseconds(session)) - before, dropped: 0 }
    },
  }
}

async function taskMilliseconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(metric => metric.name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Two quiet frames and an idle moment: what an earlier act left over is not counted with the next. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>(resolve =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 2_000 }))),
      ),
  )
}

type FrameReport = { readonly state?: string; readonly frame_type?: string }
type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly args: { readonly chrome_frame_reporter?: FrameReport; readonly frame_reporter?: FrameReport }
}

/** Frames the compositor wanted and had to leave out; forked and filled-in reports tell of the same frames again. */
function droppedIn(trace: Buffer): number {
  // The format of Chromium's traces.
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }
  return traceEvents.filter(({ name, ph, args }) => {
    const report = name === 'PipelineReporter' && ph === 'b' ? (args.chrome_frame_reporter ?? args.frame_reporter) : undefined
    return report?.state === 'STATE_DROPPED' && !report.frame_type
  }).length
}

/** Thirty moves of a drag with the left button, from a point of empty ground. */
export function panning(page: Page, from: { readonly x: number; readonly y: number }): readonly (() => Promise<void>)[] {
  return Array.from({ length: 30 }, (_, step) => () => page.mouse.move(from.x - 8 * (step + 1), from.y + 2 * (step + 1)))
}

/** Ten notches of the wheel out and ten back, over the middle of the chart. */
export function wheeling(page: Page, notch: number): readonly (() => Promise<void>)[] {
  return Array.from({ length: 20 }, (_, step) => () => page.mouse.wheel(0, step < 10 ? notch : -notch))
}
