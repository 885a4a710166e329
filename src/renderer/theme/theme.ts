/** Mantine, told to look like Espalier: every colour and size it uses is a token of tokens.css, so both themes come from one place. */
import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Menu,
  Modal,
  NumberInput,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'
import parts from './parts.module.css'

const control = { size: 'xs' } as const
const field = {
  ...control,
  classNames: { input: parts.input, label: parts.label, error: parts.error, description: parts.description, wrapper: parts.wrapper },
}
const list = { ...field.classNames, dropdown: parts.dropdown, option: parts.option }

// Mantine wants ten shades of the primary colour; the resolver below replaces every use of them by a token.
const accent = Array.from({ length: 10 }, () => '#2150c5') as unknown as readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  primaryColor: 'accent',
  colors: { accent },
  defaultRadius: 'sm',
  radius: { xs: 'var(--r-1)', sm: 'var(--r-2)', md: 'var(--r-3)', lg: 'var(--r-4)', xl: 'var(--r-4)' },
  fontSizes: { xs: 'var(--text-sm)', sm: 'var(--text-md)', md: 'var(--text-md)', lg: 'var(--text-lg)', xl: 'var(--text-xl)' },
  lineHeights: { xs: 'var(--lh-sm)', sm: 'var(--lh-md)', md: 'var(--lh-md)', lg: 'var(--lh-lg)', xl: 'var(--lh-xl)' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'xs', variant: 'default' },
      classNames: { root: parts.button, section: parts.buttonSection },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 28, variant: 'subtle', color: 'gray' }, classNames: { root: parts.iconButton } }),
    TextInput: TextInput.extend({ defaultProps: field }),
    Textarea: Textarea.extend({
      defaultProps: { ...field, classNames: { ...field.classNames, input: `${parts.input} ${parts.textarea}` } },
    }),
    NumberInput: NumberInput.extend({ defaultProps: { ...field, hideControls: true } }),
    Select: Select.extend({
      defaultProps: { ...control, classNames: list, allowDeselect: false, checkIconPosition: 'right', maxDropdownHeight: 320 },
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { size: 'xs', radius: 'xs' },
      classNames: { label: parts.choiceLabel, input: parts.choice },
    }),
    Radio: Radio.extend({ defaultProps: { size: 'xs' }, classNames: { label: parts.choiceLabel, radio: parts.choice } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'xs' },
      classNames: { root: parts.segments, label: parts.segment, indicator: parts.segmentOn },
    }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'none',
        transitionProps: { duration: 0 },
        offset: 4,
        // A menu stays in the landmark of its button, and starts on its first row.
        withinPortal: false,
        floatingStrategy: 'fixed',
        withInitialFocusPlaceholder: false,
      },
      classNames: {
        dropdown: parts.menu,
        item: parts.menuItem,
        divider: parts.menuDivider,
        label: parts.menuLabel,
        itemSection: parts.menuSection,
      },
    }),
    Popover: Popover.extend({
      defaultProps: { shadow: 'none', transitionProps: { duration: 0 } },
      classNames: { dropdown: parts.popover },
    }),
    Modal: Modal.extend({
      defaultProps: {
        size: 440,
        centered: false,
        yOffset: 96,
        radius: 'lg',
        transitionProps: { duration: 0 },
        overlayProps: { color: 'var(--scrim)', backgroundOpacity: 1 },
      },
      classNames: {
        content: parts.dialog,
        header: parts.dialogHeader,
        title: parts.dialogTitle,
        body: parts.dialogBody,
        close: parts.dialogClose,
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 350, transitionProps: { duration: 0 }, offset: 6 },
      classNames: { tooltip: parts.tooltip },
    }),
  },
})

const tokens = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--removed)',
  '--mantine-color-anchor': 'var(--accent-ink)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-3)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'transparent',
  '--mantine-color-disabled-color': 'var(--ink-off)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-light': 'var(--accent-tint)',
  '--mantine-primary-color-light-hover': 'var(--accent-tint)',
  '--mantine-primary-color-light-color': 'var(--accent-ink)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-hover)',
  '--mantine-color-accent-light': 'var(--accent-tint)',
  '--mantine-color-accent-light-hover': 'var(--accent-tint)',
  '--mantine-color-accent-light-color': 'var(--accent-ink)',
  '--mantine-color-accent-outline': 'var(--accent)',
  '--mantine-color-gray-light': 'var(--surface-3)',
  '--mantine-color-gray-light-hover': 'var(--surface-3)',
  '--mantine-color-gray-light-color': 'var(--ink-2)',
  '--mantine-line-height': 'var(--lh-md)',
}

/** The same names in both themes: tokens.css decides what they are. */
export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens })
