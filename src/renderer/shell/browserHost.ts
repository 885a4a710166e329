/** What the browser shell uses of the browser, as a value, so that the shell is tested without one. */
import { type BrowserFile, createFileHandles, type FileHandles, keptInDatabase } from './fileHandles'
import type { FileKind } from './port'

export type BrowserHost = {
  /** Where the browser has pickers of its own; without them files come by an input and leave as downloads. */
  readonly pickers: Pickers | null
  /** By a file input; null when the user cancels. */
  chooseFiles(accept: string, many: boolean): Promise<readonly File[] | null>
  download(name: string, bytes: Uint8Array): void
  setTitle(title: string): void
  /** Whether leaving the page asks first. */
  holdPage(isHeld: boolean): void
  readonly handles: FileHandles
}

export type PickerType = { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }

export type Pickers = {
  open(options: { readonly multiple: boolean; readonly types: readonly PickerType[] }): Promise<readonly BrowserFile[]>
  save(options: { readonly suggestedName: string; readonly types: readonly PickerType[] }): Promise<BrowserFile>
}

export const pickerTypes: Readonly<Record<FileKind, PickerType>> = {
  plan: { description: 'Espalier plan', accept: { 'application/json': ['.espalier', '.json'] } },
  plans: { description: 'Espalier plans', accept: { 'application/json': ['.espaliers', '.json'] } },
  table: { description: 'Table', accept: { 'text/csv': ['.csv'], 'text/tab-separated-values': ['.tsv'], 'text/plain': ['.txt'] } },
  png: { description: 'PNG picture', accept: { 'image/png': ['.png'] } },
  zip: { description: 'ZIP archive', accept: { 'application/zip': ['.zip'] } },
  svg: { description: 'SVG picture', accept: { 'image/svg+xml': ['.svg'] } },
  json: { description: 'JSON', accept: { 'application/json': ['.json'] } },
  csv: { description: 'CSV', accept: { 'text/csv': ['.csv'] } },
  photo: { description: 'Picture', accept: { 'image/png': ['.png'], 'image/jpeg': ['.jpg', '.jpeg'], 'image/webp': ['.webp'] } },
}

/** The endings of a kind, for a file input. */
export function acceptOf(kind: FileKind): string {
  return Object.values(pickerTypes[kind].accept).flat().join(',')
}

type PickerWindow = {
  readonly showOpenFilePicker?: Pickers['open']
  readonly showSaveFilePicker?: Pickers['save']
}

/** The browser this page runs in. */
export function thisBrowser(): BrowserHost {
  // The DOM's types do not know the pickers yet; not every browser has them.
  const { showOpenFilePicker, showSaveFilePicker } = window as PickerWindow
  const pickers =
    showOpenFilePicker && showSaveFilePicker ? { open: showOpenFilePicker.bind(window), save: showSaveFilePicker.bind(window) } : null
  const hold = (event: BeforeUnloadEvent): void => event.preventDefault()
  return {
    pickers,
    chooseFiles,
    download,
    setTitle(title) {
      document.title = title
    },
    holdPage(isHeld) {
      if (isHeld) addEventListener('beforeunload', hold)
      else removeEventListener('beforeunload', hold)
    },
    handles: createFileHandles(keptInDatabase(), Date.now),
  }
}

function chooseFiles(accept: string, many: boolean): Promise<readonly File[] | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = many
  return new Promise(resolve => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true })
    input.addEventListener('cancel', () => resolve(null), { once: true })
    input.click()
  })
}

function download(name: string, bytes: Uint8Array): void {
  // A copy with a buffer of its own: the DOM's types refuse one that might be shared.
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of the bytes once the download has begun, which is some time after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
