/**
 * The pickers of the File System Access API, answered: they hand out real handles of files in the page's own file system, which the page
 * may read, write and remember as it may those of the disk. A test changes and removes the files as another program would.
 */
import type { Page } from '@playwright/test'

export type PickedFiles = {
  /** The user picks the file of this name in the next dialog that opens files. */
  willOpen(name: string): Promise<void>
  write(name: string, text: string): Promise<void>
  /** Null when there is no such file. */
  read(name: string): Promise<string | null>
  remove(name: string): Promise<void>
}

/** Loads the page again with pickers. The user saves a new file under the name that is proposed. */
export async function withPickers(page: Page): Promise<PickedFiles> {
  await page.addInitScript(() => {
    const pick = async (name: string) => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })
    Reflect.set(globalThis, 'showOpenFilePicker', async () => [await pick(sessionStorage.getItem('picked') ?? '')])
    Reflect.set(globalThis, 'showSaveFilePicker', (options: { readonly suggestedName: string }) => pick(options.suggestedName))
  })
  await page.reload()
  return {
    willOpen: name => page.evaluate(picked => sessionStorage.setItem('picked', picked), name),
    write: (name, text) =>
      page.evaluate(
        async ([file, contents]) => {
          const handle = await (await navigator.storage.getDirectory()).getFileHandle(file, { create: true })
          const stream = await handle.createWritable()
          await stream.write(contents)
          await stream.close()
        },
        [name, text] as const,
      ),
    read: name =>
      page.evaluate(async file => {
        const folder = await navigator.storage.getDirectory()
        const handle = await folder.getFileHandle(file).catch(() => null)
        if (!handle) return null
        // A file that is replaced while it is read answers NotReadableError: the new one is read instead.
        for (;;) {
          try {
            return await (await handle.getFile()).text()
          } catch (error) {
            if (!(error instanceof DOMException) || error.name !== 'NotReadableError') throw error
            await new Promise(resolve => setTimeout(resolve, 50))
          }
        }
      }, name),
    remove: name => page.evaluate(async file => (await navigator.storage.getDirectory()).removeEntry(file), name),
  }
}
