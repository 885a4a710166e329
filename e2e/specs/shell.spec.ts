/** The browser shell in a real browser: its pickers and file handles where it has them, a file input and downloads where not. */
import { readFile } from 'node:fs/promises'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import type * as chooseShell from '../../src/renderer/shell/chooseShell'
import type { FileHandle } from '../../src/renderer/shell/port'
import { bundleOf } from '../../test/support/bundle'
import { withoutPickers } from '../fileDialogs'

/** Never requested: every answer comes from the test. Localhost, since file handles need a secure page. */
const address = 'http://localhost:4937/'

declare const shells: typeof chooseShell

let script = ''
test.beforeAll(async () => {
  script = await bundleOf('src/renderer/shell/chooseShell.ts', 'shells')
})

async function load(page: Page): Promise<void> {
  await page.goto(address)
  await page.addScriptTag({ content: script })
}

async function shellPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Shell</title>' }))
  return page
}

test.describe('with pickers', () => {
  /** Pickers that give real handles, of files in the page's own file system; no test can click the browser's dialog. */
  async function withPickedFile(page: Page): Promise<void> {
    await page.addInitScript(() => {
      const picked = async () => (await navigator.storage.getDirectory()).getFileHandle('Northwind.espalier', { create: true })
      Reflect.set(globalThis, 'showOpenFilePicker', async () => [await picked()])
      Reflect.set(globalThis, 'showSaveFilePicker', picked)
    })
  }

  const save = (page: Page, text: string, to: FileHandle | null) =>
    page.evaluate(
      ([contents, handle]) =>
        shells.chooseShell().saveFile({
          suggestedName: 'Northwind.espalier',
          kind: 'plan',
          bytes: new TextEncoder().encode(contents),
          ...(handle ? { to: handle } : {}),
        }),
      [text, to] as const,
    )

  test('a file is saved, found again after a reload, written back to, and read as it is now', async ({ context }) => {
    const page = await shellPage(context)
    await withPickedFile(page)
    await load(page)
    const saved = await save(page, '{"first":1}', null)
    const handle = saved.ok ? saved.value : null
    expect(handle?.name).toBe('Northwind.espalier')

    await load(page)
    const recent = await page.evaluate(() => shells.chooseShell().recentFiles())
    expect(recent.map(file => file.handle)).toEqual([handle])
    expect(await save(page, '{"second":2}', handle)).toEqual({ ok: true, value: handle })

    const text = await page.evaluate(async kept => {
      const opened = kept && (await shells.chooseShell().reopen(kept))
      return opened?.ok ? new TextDecoder().decode(opened.value.bytes) : opened
    }, handle)
    expect(text).toBe('{"second":2}')
  })

  test('the same file keeps one place among the recent ones', async ({ context }) => {
    const page = await shellPage(context)
    await withPickedFile(page)
    await load(page)
    await save(page, '{}', null)
    await page.evaluate(() => shells.chooseShell().openFiles('plan', false))
    await page.evaluate(() => shells.chooseShell().openFiles('plan', false))
    expect(await page.evaluate(() => shells.chooseShell().recentFiles())).toHaveLength(1)
  })

  test('a file that is gone is named', async ({ context }) => {
    const page = await shellPage(context)
    await withPickedFile(page)
    await load(page)
    await save(page, '{}', null)
    const answer = await page.evaluate(async () => {
      await (await navigator.storage.getDirectory()).removeEntry('Northwind.espalier')
      const [file] = await shells.chooseShell().recentFiles()
      return file && shells.chooseShell().reopen(file.handle)
    })
    expect(answer).toEqual({
      ok: false,
      reason: { code: 'failed', message: 'Northwind.espalier is no longer where it was. Open it from where it is now.' },
    })
  })
})

test.describe('without pickers', () => {
  test('files come by an input, several at once', async ({ context }) => {
    const page = await shellPage(context)
    await withoutPickers(page)
    await load(page)
    const choosing = page.waitForEvent('filechooser')
    const opening = page.evaluate(async () => {
      const opened = await shells.chooseShell().openFiles('table', true)
      return opened.ok ? opened.value.map(file => [file.name, new TextDecoder().decode(file.bytes), file.handle]) : opened.reason
    })
    const chooser = await choosing
    expect(chooser.isMultiple()).toBe(true)
    await chooser.setFiles(['a.csv', 'b.csv'].map(name => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`of ${name}`) })))
    expect(await opening).toEqual([
      ['a.csv', 'of a.csv', null],
      ['b.csv', 'of b.csv', null],
    ])
  })

  test('files leave as downloads', async ({ context }) => {
    const page = await shellPage(context)
    await withoutPickers(page)
    await load(page)
    const downloading = page.waitForEvent('download')
    const saved = await page.evaluate(() =>
      shells.chooseShell().saveFile({ suggestedName: 'Zoë.png', kind: 'png', bytes: new TextEncoder().encode('png') }),
    )
    expect(saved).toEqual({ ok: true, value: null })
    const download = await downloading
    expect(download.suggestedFilename()).toBe('Zoë.png')
    expect(await readFile(await download.path(), 'utf8')).toBe('png')
  })
})

test('a page with something unsaved asks before it is left', async ({ context }) => {
  const page = await shellPage(context)
  await load(page)
  // A browser asks only for a page that was used.
  await page.mouse.click(10, 10)
  await page.evaluate(() => shells.chooseShell().setTitle('Northwind', true))
  expect(await page.title()).toBe('• Northwind')
  const asking = page.waitForEvent('dialog')
  const leaving = page.close({ runBeforeUnload: true })
  const question = await asking
  expect(question.type()).toBe('beforeunload')
  await question.accept()
  await leaving
})
