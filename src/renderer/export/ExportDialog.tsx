/** What leaves, as what, how large, and with or without pay: all of it said before anything is saved. */
import { Button, Checkbox, Radio, SegmentedControl } from '@mantine/core'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { type PngScale, pngScales } from '@/domain/exports/pngPlan'
import { nameOf } from '@/domain/model/names'
import { Dialog } from '../components/Dialog'
import { locale } from '../components/format'
import type { App, OpenPlan } from '../session/app'
import {
  type ExportChoice,
  type ExportFormat,
  type Looking,
  partOf,
  payLeftOut,
  pictureOf,
  pngPlanOf,
  saySize,
  usualChoice,
} from './choice'
import styles from './ExportDialog.module.css'
import { exportFile } from './exportFile'

type Props = { readonly app: App; readonly close: () => void }
type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'making'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: string }

const formats: readonly { readonly value: ExportFormat; readonly label: string; readonly note: string }[] = [
  { value: 'png', label: 'PNG', note: 'A picture for slides, mail and documents.' },
  { value: 'svg', label: 'SVG', note: 'A drawing that stays sharp at any size, with its font inside.' },
  { value: 'json', label: 'JSON', note: 'The whole plan with its scenarios; Espalier opens it again.' },
]

export function ExportDialog({ app, close }: Props) {
  const open = useStore(app.open)
  return open.planId === null ? null : <Questions app={app} open={open} close={close} />
}

function Questions({ app, open, close }: Props & { readonly open: OpenPlan }) {
  const { plan } = open
  const view = useStore(app.view)
  const part = partOf(plan, view)
  const [choice, setChoice] = useState<ExportChoice>(() => ({ ...usualChoice, focus: view.focusRoot === null ? null : part }))
  const [state, setState] = useState<State>({ kind: 'asking' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const { direction, collapsed, colourBy, cardFields } = view
  const looking = useMemo<Looking>(
    () => ({ direction, collapsed, colourBy, cardFields, today: app.today(), locale }),
    [app, direction, collapsed, colourBy, cardFields],
  )
  // A large chart takes a moment to lay out: the buttons answer first.
  const asked = useDeferredValue(choice)
  const size = useMemo(
    () => (asked.format === 'png' ? saySize(pngPlanOf(pictureOf(plan, asked, looking), asked.scale)) : null),
    [plan, asked, looking],
  )
  const leftOut = useMemo(() => payLeftOut(plan, asked, looking), [plan, asked, looking])

  const change = (part: Partial<ExportChoice>): void => {
    setChoice({ ...choice, ...part })
    setState({ kind: 'asking' })
  }
  const run = async (): Promise<void> => {
    const controller = new AbortController()
    running.current = controller
    setState({ kind: 'making', words: 'Drawing…' })
    const done = await exportFile(app, plan, choice, looking, {
      signal: controller.signal,
      onProgress: (at, of) => of > 1 && setState({ kind: 'making', words: `Drawing picture ${at + 1} of ${of}…` }),
    })
    running.current = null
    if (!done.ok) {
      if (!controller.signal.aborted)
        setState(done.reason.code === 'failed' ? { kind: 'failed', words: done.reason.message } : { kind: 'asking' })
      return
    }
    close()
    app.say(sayDone(done.value.name, done.value.leftOut))
  }
  const stop = (): void => {
    running.current?.abort()
    if (state.kind === 'making') setState({ kind: 'asking' })
    else close()
  }

  const isPicture = choice.format !== 'json'
  const isMaking = state.kind === 'making'
  return (
    <Dialog
      title="Export"
      onClose={close}
      foot={
        <>
          <Button size="sm" onClick={stop}>
            Cancel
          </Button>
          <Button size="sm" variant="filled" loading={isMaking} onClick={run}>
            Export…
          </Button>
        </>
      }
    >
      <div className={styles.grid}>
        <span className={styles.label}>Format</span>
        <div>
          <SegmentedControl
            aria-label="Format"
            data={formats.map(({ value, label }) => ({ value, label }))}
            value={choice.format}
            // The segments' values are the formats.
            onChange={format => change({ format: format as ExportFormat })}
          />
          <p className={styles.note}>{formats.find(({ value }) => value === choice.format)?.note}</p>
        </div>
        {isPicture && (
          <>
            <span className={styles.label}>Chart</span>
            <div className={styles.choices}>
              {part === null ? (
                <p className={styles.hint}>The whole chart. For a part of it, select the manager at its top first.</p>
              ) : (
                <Radio.Group
                  aria-label="Which part of the chart"
                  value={choice.focus === null ? 'all' : 'part'}
                  onChange={value => change({ focus: value === 'all' ? null : part })}
                >
                  <div className={styles.parts}>
                    <Radio value="all" label="The whole chart" />
                    <Radio value="part" label={`${nameOf(plan, part)} and everyone below`} />
                  </div>
                </Radio.Group>
              )}
              {collapsed.size > 0 && (
                <Checkbox
                  label="Unfold managers that are folded on screen"
                  checked={choice.isUnfolded}
                  onChange={event => change({ isUnfolded: event.currentTarget.checked })}
                />
              )}
            </div>
          </>
        )}
        {choice.format === 'png' && (
          <>
            <span className={styles.label}>Size</span>
            <div>
              <SegmentedControl
                aria-label="Size"
                data={pngScales.map(scale => ({ value: String(scale), label: `${scale}×` }))}
                value={String(choice.scale)}
                // The segments' values are the scales.
                onChange={scale => change({ scale: Number(scale) as PngScale })}
              />
              <p className={styles.note} aria-live="polite">
                {size}
              </p>
            </div>
          </>
        )}
        <span className={styles.label}>Pay</span>
        <div className={styles.choices}>
          {leftOut.length === 0 ? (
            <p className={styles.hint}>There is no pay in it.</p>
          ) : (
            <>
              <Checkbox label="Include pay" checked={choice.withPay} onChange={event => change({ withPay: event.currentTarget.checked })} />
              <p className={styles.hint}>{choice.withPay ? 'Whoever gets the file sees pay.' : `Left out: ${leftOut.join(', ')}.`}</p>
            </>
          )}
        </div>
      </div>
      <p className={`${styles.state} ${state.kind === 'failed' ? styles.failed : ''}`} role="status">
        {state.kind === 'asking' ? '' : state.words}
      </p>
    </Dialog>
  )
}

function sayDone(name: string, leftOut: readonly string[]): string {
  return leftOut.length === 0 ? `Exported ${name}.` : `Exported ${name} without ${leftOut.join(', ')}.`
}
