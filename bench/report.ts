/** The measured figures as the tables of docs/performance.md. */
import type { Round } from './acts'
import type { Cost } from './harness'
import type { Alone } from './inNode'
import { median, percentile } from './numbers'

export type Machine = {
  readonly system: string
  readonly processor: string
  readonly cores: number
  readonly memory: number
  readonly node: string
  readonly browser: string
  /** Load of the last minute before and after: what else was running. */
  readonly load: readonly [before: number, after: number]
  readonly on: string
}

/** Rounds of one size, by subject; the first subject is Espalier. */
export type Measured = { readonly size: number; readonly rounds: ReadonlyMap<string, readonly Round[]> }

type Line = {
  readonly act: string
  readonly cost: (round: Round) => Cost
  /** What subjects are compared by: the clock for a single act, the main thread for events, whose pace the screen sets. */
  readonly by: 'wall' | 'main'
}

const lines: readonly Line[] = [
  { act: 'open to painted', cost: round => round.open, by: 'wall' },
  { act: 'pan at zoom 1', cost: round => round.panNear, by: 'main' },
  { act: 'wheel zoom from 1', cost: round => round.zoomNear, by: 'main' },
  { act: 'pan, everyone in view', cost: round => round.panAll, by: 'main' },
  { act: 'wheel zoom, everyone in view', cost: round => round.zoomAll, by: 'main' },
  { act: 'edit to painted', cost: round => round.edit, by: 'wall' },
]
const editGoal = 50

export function report(measured: readonly Measured[], alone: readonly Alone[], machine: Machine): string {
  return `# Performance

Made by \`npm run bench\`; run it again rather than edit it. Every figure is the median of five rounds with the 95th percentile after
the stroke, which of five is the largest. Each round is a fresh browser context, and the subjects take turns, so that whatever else the machine does
falls on all of them. Compare the ratios; the times are this machine's.

- **Machine**: ${machine.processor}, ${machine.cores} cores, ${machine.memory} GiB, ${machine.system}, Node ${machine.node}, ${machine.browser}, headless, drawn by software. Load ${machine.load[0].toFixed(1)} before and ${machine.load[1].toFixed(1)} after, on ${machine.on}.
- **Organisation**: \`bench/generate.ts\`, seeded, spans of 4 to 12, everyone expanded. Viewport 1600 × 1000; the rival's chart has the size of Espalier's.
- **Events**: real mouse and wheel events through the browser's protocol: a drag of 30 moves, 20 notches of the wheel. *Main* is main-thread
  milliseconds of the processor, an event's or the whole act's (DevTools' TaskDuration in thread time). *Wall* is from event to event on the clock,
  where the screen's 60 Hz give no less than 16.7 for a move and 33 for a notch, or from act to paint. *Dropped* is frames that the compositor had to
  leave out in the whole series. *Ratio* is the rival's main-thread time to Espalier's; for opening and editing, its time on the clock.
- **Open** is from the click to the painted chart: Espalier reads the plan from its library, d3-org-chart parses JSON that it holds. **Edit** is from Enter
  (Espalier, which also journals the edit and sums it up) or from a click that changes the row and renders (d3-org-chart, which has no editing).

${measured.map(table).join('\n\n')}

## Against the aims

${aims(measured)}

## Layout and scene alone

In Node, milliseconds, median of fifteen. *Edit* is a changed title: layout, scene and index again; *made* is the cards that are new after it.

| organisation | width × height | layout | scene, first | index | edit | made |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
${alone.map(aloneRow).join('\n')}
`
}

function table({ size, rounds }: Measured): string {
  const [[own, ours] = ['', []], [other, theirs] = ['', []]] = [...rounds]
  const rows = lines.map(line => {
    const ratio = compared(line, theirs) / compared(line, ours)
    return `| ${line.act} | ${cells(line, ours)} | ${cells(line, theirs)} | ${ratio.toFixed(1)} × |`
  })
  return `## ${size.toLocaleString('en-GB')} people

| | ${own}: wall | main | dropped | ${other}: wall | main | dropped | ratio |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}`
}

function compared({ cost, by }: Line, rounds: readonly Round[]): number {
  return median(rounds.map(round => cost(round)[by]))
}

function cells({ cost, by }: Line, rounds: readonly Round[]): string {
  const costs = rounds.map(cost)
  const times = `${spread(costs.map(each => each.wall))} | ${spread(costs.map(each => each.main))}`
  const dropped = costs.map(each => each.dropped)
  return `${times} | ${by === 'main' ? `${median(dropped)} / ${percentile(dropped, 0.95)}` : ''}`
}

function spread(figures: readonly number[]): string {
  const digits = median(figures) < 100 ? 1 : 0
  return `${median(figures).toFixed(digits)} / ${percentile(figures, 0.95).toFixed(digits)}`
}

/** What traces of the acts show; true of every run, so that a line that falls short is not looked into twice. */
const whatItCosts = `Where Espalier's time goes: without a graphics processor a canvas is drawn on the main thread, and handed over whole at every frame (some 0.7 ms),
while the browser draws the rival's SVG on threads that *main* does not count. At 1,000 people that is far outweighed by what the rival does for each card in the
document; at 100 it is not. Of a notch of the wheel about 4 ms are the event, React Flow and the frame, and a painted picture adds 6 to 10: it is painted for every second or
third notch (\`src/renderer/chart/stage/picture.ts\`) and drawn out in between. A pan only moves it. Opening waits some 20 ms for the journal's lock and
IndexedDB before anything can be shown; the rival is handed its data. An edit is on the chart in the next frame; the inspector's fields follow after it.`

/** What was aimed at: no dropped frames, edits in under 50 ms, and less work than the rival on every line. */
function aims(measured: readonly Measured[]): string {
  const missed = measured.flatMap(({ size, rounds }) => {
    const [[, ours] = ['', []], [other, theirs] = ['', []]] = [...rounds]
    return lines.flatMap(line => {
      const own = compared(line, ours)
      const rival = compared(line, theirs)
      const dropped = median(ours.map(round => line.cost(round).dropped))
      const where = `${line.act}, ${size.toLocaleString('en-GB')} people`
      return [
        ...(own >= rival ? [`- ${where}: ${own.toFixed(1)} ms, where ${other} needs ${rival.toFixed(1)}.`] : []),
        ...(dropped > 0 ? [`- ${where}: dropped frames, ${dropped} in the series.`] : []),
        ...(line.act === 'edit to painted' && own >= editGoal
          ? [`- ${where}: ${own.toFixed(0)} ms, where the aim is under ${editGoal}.`]
          : []),
      ]
    })
  })
  const aim = `No dropped frames, edit to painted under ${editGoal} ms, and less work than the rival on every line`
  return missed.length === 0 ? `${aim}: reached.` : `${aim}. Not reached:\n\n${missed.join('\n')}\n\n${whatItCosts}`
}

function aloneRow({ what, width, height, layout, scene, index, edit, cardsMade }: Alone): string {
  const size = `${width.toLocaleString('en-GB')} × ${height.toLocaleString('en-GB')}`
  return `| ${what} | ${size} | ${[layout, scene, index, edit].map(time => time.toFixed(1)).join(' | ')} | ${cardsMade} |`
}
