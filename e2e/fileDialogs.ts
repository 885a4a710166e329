/** The user's part in opening and saving files: by the browser's file input and downloads, or by Electron's dialogs. */
import { mkdir, mkdtemp, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Desktop } from './harness/desktop'

export type SavedFile = { readonly name: string; readonly bytes: Buffer }

export type FileDialogs = {
  /** Does `act`, which opens a dialog, and picks `paths` in it. */
  open(act: () => Promise<void>, ...paths: readonly string[]): Promise<void>
  /** Does `act`, which saves a new file, takes the name that is proposed, and gives what was written. */
  save(act: () => Promise<void>): Promise<SavedFile>
}

/**
 * Takes the pickers of the File System Access API away before the page loads, which no test can answer; a file input and downloads
 * stand in, as in browsers that never had them. The pickers themselves are covered by the shell's contract suite.
 */
export async function withoutPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showOpenFilePicker')
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker')
  })
}

export function browserDialogs(page: Page): FileDialogs {
  return {
    async open(act, ...paths) {
      const choosing = page.waitForEvent('filechooser')
      await act()
      await (await choosing).setFiles([...paths])
    },
    async save(act) {
      const downloading = page.waitForEvent('download')
      await act()
      const download = await downloading
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    },
  }
}

/** `folder` receives what is saved. */
export function electronDialogs(electron: ElectronApplication, folder: string): FileDialogs {
  return {
    async open(act, ...paths) {
      await electron.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
        },
        [...paths],
      )
      await act()
    },
    async save(act) {
      const saveFolder = await mkdtemp(join(folder, 'save-'))
      await electron.evaluate(({ dialog }, target) => {
        // Main asks with the window first and the options second.
        dialog.showSaveDialog = async (...asked: unknown[]) => {
          const proposed = String(Reflect.get(Object(asked.at(-1)), 'defaultPath'))
          Reflect.set(globalThis, 'proposedPath', proposed)
          return { canceled: false, filePath: target + proposed.slice(proposed.search(/[\\/][^\\/]*$/)) }
        }
      }, saveFolder)
      await act()
      const proposed = await electron.evaluate(() => String(Reflect.get(globalThis, 'proposedPath')))
      const name = basename(proposed)
      return { name, bytes: await written(join(saveFolder, name)) }
    },
  }
}

/** `folder` receives what is saved. */
export function harnessDialogs({ answers, asked }: Desktop, folder: string): FileDialogs {
  return {
    async open(act, ...paths) {
      answers.open = paths
      await act()
    },
    async save(act) {
      await mkdir(folder, { recursive: true })
      // A folder for each save, so that an earlier file of the same name is not taken for this one.
      const saveFolder = await mkdtemp(join(folder, 'save-'))
      answers.saveIn = saveFolder
      const before = asked.save.length
      await act()
      for (let attempt = 0; asked.save.length === before && attempt < 200; attempt += 1)
        await new Promise(resolve => setTimeout(resolve, 50))
      const name = basename(asked.save.at(-1)?.defaultPath ?? '')
      return { name, bytes: await written(join(saveFolder, name)) }
    },
  }
}

/** The file's contents once it is there: the act returns when the dialog is answered, a moment before the write ends. */
async function written(path: string): Promise<Buffer> {
  for (let attempt = 0; ; attempt += 1) {
    const bytes = await readFile(path).catch(() => null)
    if (bytes) return bytes
    if (attempt === 100) throw new Error(`${path} was not written`)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
