/** What the desktop's own copies had to say at the start: plans brought back, and plans that differ, both offered. */
import { Button } from '@mantine/core'
import { useStore } from 'zustand'
import { Dialog } from '../components/Dialog'
import { plural } from '../components/format'
import type { CopyDifference } from '../persistence/port'
import type { App } from '../session/app'
import styles from './DesktopCopies.module.css'
import { sayEdited } from './words'

export function DesktopCopies({ app }: { readonly app: App }) {
  const { restored, differences } = useStore(app.library.stock)
  const [difference] = differences
  return (
    <>
      {restored.length > 0 && (
        <p className={styles.notice} role="status">
          {plural(restored.length, 'plan')} had gone from here and {restored.length === 1 ? 'was' : 'were'} brought back from this
          computer’s own copies: {restored.join(', ')}. Their undo history could not be.
        </p>
      )}
      {difference && <Difference key={difference.planId} app={app} difference={difference} />}
    </>
  )
}

function Difference({ app, difference }: { readonly app: App; readonly difference: CopyDifference }) {
  const { name, here, copy } = difference
  const settle = async (keep: 'here' | 'copy' | 'both'): Promise<void> => {
    const settled = await app.library.settle(difference, keep)
    if (!settled.ok) app.say(settled.reason.message)
    else if (keep === 'copy') app.say('The copy was opened in its place.', () => void app.library.restore(difference.planId))
  }
  const isCopyNewer = copy.at > here.at
  return (
    <Dialog
      title={`Two versions of ${name}`}
      size={640}
      onClose={() => void settle('both')}
      foot={
        <>
          <Button size="sm" onClick={() => void settle('both')}>
            Keep both
          </Button>
          <Button size="sm" variant={isCopyNewer ? 'default' : 'filled'} onClick={() => void settle('here')}>
            Keep the one here
          </Button>
          <Button size="sm" variant={isCopyNewer ? 'filled' : 'default'} onClick={() => void settle('copy')}>
            Keep the copy
          </Button>
        </>
      }
    >
      <p className={styles.words}>The plan kept here and the copy that this computer keeps beside it are not the same.</p>
      <dl className={styles.versions}>
        <Version title="Here" {...here} isNewer={!isCopyNewer} now={app.now()} />
        <Version title="Copy" {...copy} damaged={null} isNewer={isCopyNewer} now={app.now()} />
      </dl>
    </Dialog>
  )
}

type VersionProps = {
  readonly title: string
  readonly people: number
  readonly positions: number
  readonly at: number
  readonly damaged: string | null
  readonly isNewer: boolean
  readonly now: number
}

function Version({ title, people, positions, at, damaged, isNewer, now }: VersionProps) {
  return (
    <div className={styles.version}>
      <dt className={styles.title}>{isNewer ? `${title}, the newer one` : title}</dt>
      <dd>{damaged ?? `${plural(positions, 'position')}, ${plural(people, 'person', 'people')}`}</dd>
      <dd className={styles.at}>Last changed {sayEdited(at, now)}</dd>
    </div>
  )
}
