/** The user's part in opening and saving files: by the browser's file input and downloads, or by Electron's dialogs. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'

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
      await electron.evaluate(({ dialog }, saveFolder) => {
        // Main asks with the window first and the options second.
        dialog.showSaveDialog = async (...asked: unknown[]) => {
          const proposed = String(Reflect.get(Object(asked.at(-1)), 'defaultPath'))
          Reflect.set(globalThis, 'proposedPath', proposed)
          return { canceled: false, filePath: saveFolder + proposed.slice(proposed.search(/[\\/][^\\/]*$/)) }
        }
      }, folder)
      await act()
      const proposed = await electron.evaluate(() => String(Reflect.get(globalThis, 'proposedPath')))
      const name = basename(proposed)
      return { name, bytes: await written(join(folder, name)) }
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
