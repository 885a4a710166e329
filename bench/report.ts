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
  /** The figure that subjects are compared by, in milliseconds. */
  readonly figure: (round: Round) => number
  readonly cost?: (round: Round) => Cost
}

const costLine = (act: string, cost: (round: Round) => Cost): Line => ({ act, figure: round => cost(round).main, cost })

const lines: readonly Line[] = [
  { act: 'open to painted', figure: round => round.open },
  costLine('pan at zoom 1', round => round.panNear),
  costLine('wheel zoom from 1', round => round.zoomNear),
  costLine('pan, everyone in view', round => round.panAll),
  costLine('wheel zoom, everyone in view', round => round.zoomAll),
  { act: 'edit to painted', figure: round => round.edit },
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
  milliseconds an event (DevTools' TaskDuration). *Wall* is from event to event on the clock: the screen's 60 Hz give no less than 16.7 for a move and 33 for
  a notch. *Dropped* is frames that the compositor had to leave out in the whole series.
- **Open** is from the click to the painted chart: Espalier reads the plan from its library, d3-org-chart parses JSON that it holds. **Edit** is from Enter
  (Espalier, which also keeps the edit) or from a click that changes the row and renders (d3-org-chart, which has no editing) to the painted chart.

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
    const times = median(theirs.map(line.figure)) / median(ours.map(line.figure))
    return `| ${line.act} | ${cells(line, ours)} | ${cells(line, theirs)} | ${times.toFixed(1)} × |`
  })
  return `## ${size.toLocaleString('en-GB')} people

| | ${own}: ms, or main | wall | dropped | ${other}: ms, or main | wall | dropped | less work |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}`
}

function cells({ figure, cost }: Line, rounds: readonly Round[]): string {
  if (!cost) return `${spread(rounds.map(figure))} | | `
  const costs = rounds.map(cost)
  const dropped = costs.map(each => each.dropped)
  return `${spread(costs.map(each => each.main))} | ${spread(costs.map(each => each.wall))} | ${median(dropped)} / ${percentile(dropped, 0.95)}`
}

function spread(figures: readonly number[]): string {
  const digits = median(figures) < 100 ? 1 : 0
  return `${median(figures).toFixed(digits)} / ${percentile(figures, 0.95).toFixed(digits)}`
}

/** What was aimed at: no dropped frames, edits in under 50 ms, and less work than the rival on every line. */
function aims(measured: readonly Measured[]): string {
  const missed = measured.flatMap(({ size, rounds }) => {
    const [[, ours] = ['', []], [other, theirs] = ['', []]] = [...rounds]
    return lines.flatMap(line => {
      const own = median(ours.map(line.figure))
      const rival = median(theirs.map(line.figure))
      const where = `${line.act}, ${size.toLocaleString('en-GB')} people`
      const { cost } = line
      const dropped = cost ? median(ours.map(round => cost(round).dropped)) : 0
      return [
        ...(own >= rival ? [`- ${where}: ${own.toFixed(1)} ms, where ${other} needs ${rival.toFixed(1)}.`] : []),
        ...(dropped > 0 ? [`- ${where}: ${dropped} dropped frames.`] : []),
        ...(line.act === 'edit to painted' && own >= editGoal
          ? [`- ${where}: ${own.toFixed(0)} ms, where the aim is under ${editGoal}.`]
          : []),
      ]
    })
  })
  const aim = `No dropped frames, edit to painted under ${editGoal} ms, and less work than the rival on every line`
  return missed.length === 0 ? `${aim}: reached.` : `${aim}. Not reached:\n\n${missed.join('\n')}`
}

function aloneRow({ what, width, height, layout, scene, index, edit, cardsMade }: Alone): string {
  const size = `${width.toLocaleString('en-GB')} × ${height.toLocaleString('en-GB')}`
  return `| ${what} | ${size} | ${[layout, scene, index, edit].map(time => time.toFixed(1)).join(' | ')} | ${cardsMade} |`
}
