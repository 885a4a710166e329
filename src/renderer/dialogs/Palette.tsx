/** The command palette: every act by name, matches marked; what cannot be done now says why. */
import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { fold, rangesOf, wordsOf } from '@/domain/queries/fold'
import { showPalette } from '../actions/edit'
import { actions, perform } from '../actions/register'
import { Marked } from '../components/Marked'
import { Shortcut } from '../components/Shortcut'
import { useFirstOption } from '../components/useFirstOption'
import { useApp } from '../frame/useApp'
import styles from './Palette.module.css'

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const app = useApp()
  const [text, setText] = useState('')
  const combobox = useCombobox({ opened: true })
  useFirstOption(combobox, text)
  const words = wordsOf(text)
  const rows = actions
    .filter(action => action !== showPalette)
    .map(action => ({ action, label: action.label(app), why: action.unavailable(app) }))
    .filter(row => words.every(word => fold(row.label).includes(word)))
    .sort((left, right) => Number(left.why !== null) - Number(right.why !== null))
  return (
    <Modal.Root opened onClose={onClose} size={560} yOffset={96} styles={{ body: { padding: 0 } }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Title className="visually-hidden">Commands</Modal.Title>
        <Modal.Body>
          <Combobox
            store={combobox}
            onOptionSubmit={id => {
              const row = rows.find(({ action }) => action.id === id)
              if (!row) return
              onClose()
              perform(app, row.action)
            }}
          >
            <Combobox.EventsTarget>
              <TextInput
                data-autofocus
                aria-label="Find a command"
                placeholder="Find a command"
                variant="unstyled"
                classNames={{ input: styles.input ?? '', root: styles.field ?? '' }}
                leftSection={<Search size={16} strokeWidth={1.6} aria-hidden="true" />}
                leftSectionWidth={40}
                value={text}
                onChange={event => setText(event.currentTarget.value)}
                onKeyDown={event => event.key === 'Escape' && onClose()}
              />
            </Combobox.EventsTarget>
            <div>
              <Combobox.Options aria-label="Commands" className={styles.list} tabIndex={0}>
                {rows.map(({ action, label, why }) => (
                  <Combobox.Option key={action.id} value={action.id} disabled={why !== null} className={styles.row}>
                    <span className={styles.label}>
                      <Marked text={label} ranges={rangesOf(label, words)} />
                      {why !== null && <span className={styles.why}>: {why.charAt(0).toLowerCase() + why.slice(1)}</span>}
                    </span>
                    {action.shortcut && <Shortcut keys={action.shortcut} />}
                  </Combobox.Option>
                ))}
              </Combobox.Options>
              {rows.length === 0 && <p className={styles.none}>No command matches “{text}”.</p>}
            </div>
          </Combobox>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
