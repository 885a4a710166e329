/** One plan on the shelf: its picture, its name, its figures, and what can be done with it. */
import { ActionIcon, Menu, TextInput } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { PlanSummary } from '../persistence/port'
import styles from './PlanCard.module.css'
import { PreviewPicture } from './PreviewPicture'
import { sayEdited, sayFigures } from './words'

type Props = {
  readonly plan: PlanSummary
  /** Milliseconds since 1970. */
  readonly now: number
  readonly onOpen: () => void
  readonly onRename: (name: string) => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
  readonly onSalvage: () => void
}

export function PlanCard({ plan, now, onOpen, onRename, onDuplicate, onDelete, onSalvage }: Props) {
  const [isRenaming, setRenaming] = useState(false)
  const figures = sayFigures(plan)
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'F2') setRenaming(true)
    if (event.key === 'Delete') onDelete()
  }
  return (
    <li className={styles.card}>
      {plan.damaged === null ? (
        <button type="button" className={styles.open} onClick={onOpen} onKeyDown={pressed} aria-label={`Open ${plan.name}, ${figures}`}>
          <PreviewPicture preview={plan.preview} />
        </button>
      ) : (
        <div className={styles.damaged}>
          <p>{plan.damaged}</p>
          <button type="button" className={styles.act} onClick={onSalvage}>
            Save what is kept of it…
          </button>
        </div>
      )}
      <div className={styles.caption}>
        {isRenaming ? (
          <NameField
            name={plan.name}
            onDone={name => {
              setRenaming(false)
              if (name !== null) onRename(name)
            }}
          />
        ) : (
          <h2 className={styles.name} title={plan.name} onDoubleClick={() => setRenaming(true)}>
            {plan.name}
          </h2>
        )}
        <span className={styles.edited}>{sayEdited(plan.lastEdited, now)}</span>
        <Menu position="bottom-end" width={180}>
          <Menu.Target>
            <ActionIcon className={styles.more} aria-label={`More for ${plan.name}`}>
              <Ellipsis size={16} strokeWidth={1.6} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {plan.damaged === null && (
              <>
                <Menu.Item onClick={onOpen}>Open</Menu.Item>
                <Menu.Item onClick={afterMenu(() => setRenaming(true))} rightSection="F2">
                  Rename
                </Menu.Item>
                <Menu.Item onClick={onDuplicate}>Duplicate</Menu.Item>
                <Menu.Divider />
              </>
            )}
            <Menu.Item data-danger onClick={onDelete} rightSection="Del">
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className={styles.figures}>{figures}</p>
    </li>
  )
}

/** A field that takes the focus must come when the closing menu has let go of it. */
const afterMenu = (act: () => void) => () => void setTimeout(act, 0)

/** Enter or leaving takes the name, Escape leaves the old one. */
function NameField({ name, onDone }: { readonly name: string; readonly onDone: (name: string | null) => void }) {
  const [typed, setTyped] = useState(name)
  const take = (): void => onDone(typed.trim() === '' || typed.trim() === name ? null : typed.trim())
  return (
    <TextInput
      className={styles.rename}
      aria-label={`Name of ${name}`}
      value={typed}
      maxLength={120}
      autoFocus
      onFocus={event => event.currentTarget.select()}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={event => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') onDone(null)
      }}
    />
  )
}
