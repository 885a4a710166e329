/** The bar above the chart: only what acts on the chart. */
import { ActionIcon, Menu, SegmentedControl, Tooltip, UnstyledButton } from '@mantine/core'
import { Check, ChevronDown, ListTree, Network, Redo2, Undo2 } from 'lucide-react'
import { useStore } from 'zustand'
import type { CardFieldKind, ColourBy } from '@/domain/scene/types'
import { redoStep, undoStep } from '../actions/edit'
import { perform } from '../actions/register'
import type { Action } from '../actions/types'
import { turnChart } from '../actions/view'
import { plural } from '../components/format'
import { shortcutText } from '../components/Shortcut'
import { cardFieldChoices, colourChoices, isSameColour } from './choices'
import { useApp, usePlanPart, useView } from './useApp'
import styles from './ViewBar.module.css'

export function ViewBar() {
  const app = useApp()
  const direction = useView(view => view.direction)
  return (
    <div className={styles.bar} role="toolbar" aria-label="Chart">
      <ColourPicker />
      <FieldPicker />
      <span className={styles.space} />
      <IconAct action={undoStep} icon={<Undo2 size={16} strokeWidth={1.6} aria-hidden="true" />} />
      <IconAct action={redoStep} icon={<Redo2 size={16} strokeWidth={1.6} aria-hidden="true" />} />
      <span className={styles.rule} />
      <SegmentedControl
        aria-label="Direction"
        value={direction}
        onChange={() => perform(app, turnChart)}
        data={[
          {
            value: 'top-down',
            label: <Direction words="Draw from the top down" icon={<Network size={15} strokeWidth={1.6} aria-hidden="true" />} />,
          },
          {
            value: 'left-right',
            label: <Direction words="Draw from left to right" icon={<ListTree size={15} strokeWidth={1.6} aria-hidden="true" />} />,
          },
        ]}
      />
    </div>
  )
}

function Direction({ words, icon }: { readonly words: string; readonly icon: React.ReactNode }) {
  return (
    <Tooltip label={words}>
      <span className={styles.direction}>
        {icon}
        <span className="visually-hidden">{words}</span>
      </span>
    </Tooltip>
  )
}

function IconAct({ action, icon }: { readonly action: Action; readonly icon: React.ReactNode }) {
  const app = useApp()
  // Both are worked out of the open plan, as words: the button renders again only when they change.
  const label = useStore(app.open, () => action.label(app))
  const why = useStore(app.open, () => action.unavailable(app))
  return (
    <Tooltip label={`${why ?? label}${action.shortcut ? `  ${shortcutText(action.shortcut)}` : ''}`}>
      <ActionIcon
        aria-label={label}
        aria-disabled={why !== null}
        {...(why === null ? {} : { 'data-disabled': true })}
        onClick={() => perform(app, action)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

function ColourPicker() {
  const app = useApp()
  const customFields = usePlanPart(plan => plan.customFields, null)
  const colourBy = useView(view => view.colourBy)
  if (!customFields) return null
  const choices = colourChoices({ customFields })
  const chosen = choices.find(choice => isSameColour(choice.colourBy, colourBy))
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.pick}>
          Colour <b>{chosen?.label ?? 'Level band'}</b>
          <ChevronDown size={12} strokeWidth={2} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(choice => (
          <Choice
            key={choice.label}
            label={choice.label}
            isOn={choice === chosen}
            onChoose={() => app.view.setState({ colourBy: choice.colourBy satisfies ColourBy })}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function FieldPicker() {
  const app = useApp()
  const customFields = usePlanPart(plan => plan.customFields, null)
  const fields = useView(view => view.cardFields)
  if (!customFields) return null
  const toggle = (field: CardFieldKind): void => {
    app.view.setState({ cardFields: fields.includes(field) ? fields.filter(other => other !== field) : [...fields, field] })
  }
  return (
    <Menu position="bottom-start" width={240} closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton className={styles.pick}>
          Card <b>{plural(fields.length, 'field')}</b>
          <ChevronDown size={12} strokeWidth={2} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>On the card’s third line, in this order</Menu.Label>
        {cardFieldChoices({ customFields }).map(({ field, label }) => (
          <Choice
            key={field}
            label={fields.includes(field) ? `${fields.indexOf(field) + 1}. ${label}` : label}
            isOn={fields.includes(field)}
            onChoose={() => toggle(field)}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Choice({ label, isOn, onChoose }: { readonly label: string; readonly isOn: boolean; readonly onChoose: () => void }) {
  return (
    <Menu.Item
      role="menuitemcheckbox"
      aria-checked={isOn}
      rightSection={isOn ? <Check size={14} strokeWidth={1.8} aria-hidden="true" /> : undefined}
      onClick={onChoose}
    >
      {label}
    </Menu.Item>
  )
}
