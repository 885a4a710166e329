/** The desktop shell. Only what needs Electron itself is here; what decides anything stands beside it, and is tested without. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session } from 'electron'
import { err, ok } from '@/domain/result'
import { eventChannel } from '@/ipc/channels'
import { writeAtomically } from './atomicWriter'
import { closeAnyway, closingQuestion } from './closing'
import { createFiles, type Files } from './files'
import { openDoor } from './handle'
import { loadKnownFiles } from './knownFiles'
import { createMailbox } from './mailbox'
import { type MenuActs, menuTemplate } from './menu'
import { denyNavigation } from './navigation'
import { filesIn } from './openWith'
import { denyForeignRequests, denyPermissions } from './permissions'
import { createPlanStore, type PlanStore } from './planStore'
import { appScheme, serveApp } from './protocol'
import { appAddress } from './sender'
import { boundsFor, readWindowState, type WindowState } from './windowState'
import { windowOptions } from './windows'

const built = join(import.meta.dirname, '..')
const userData = app.getPath('userData')
const windowStateFile = join(userData, 'window.json')

let window: BrowserWindow | null = null
let files: Files | null = null
/** Settles when every copy and the window's place are on the disk. */
let written: Promise<unknown> = Promise.resolve()

const mailbox = createMailbox(event => window?.webContents.send(eventChannel, event))

protocol.registerSchemesAsPrivileged([appScheme])
app.enableSandbox()

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  app.on('second-instance', (_, argv, folder) => {
    window?.show()
    void openFromSystem(filesIn(argv, programArguments(), folder))
  })
  // A Mac hands files over by this event, also before the app is ready.
  const early: string[] = []
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (files) void openFromSystem([path])
    else early.push(path)
  })
  app.on('web-contents-created', (_, contents) => denyNavigation(contents))
  app.on('window-all-closed', () => app.quit())
  let isWritten = false
  app.on('will-quit', event => {
    if (isWritten) return
    event.preventDefault()
    void written.finally(() => {
      isWritten = true
      app.quit()
    })
  })
  app.on('activate', () => {
    if (app.isReady() && window === null) void openWindow()
  })
  void app.whenReady().then(async () => {
    await prepare()
    await openWindow()
    await openFromSystem([...early, ...filesIn(process.argv, programArguments(), process.cwd())])
  })
}

/** Before the first window: the guards, then the files, then the one door. */
async function prepare(): Promise<void> {
  denyPermissions(session.defaultSession)
  denyForeignRequests(session.defaultSession)
  serveApp(protocol, join(built, 'renderer'))
  Menu.setApplicationMenu(null)

  const known = await loadKnownFiles(join(userData, 'recent-files.json'))
  files = createFiles({
    dialogs: {
      open: options => (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)),
      save: options => (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)),
    },
    known,
    now: Date.now,
    documents: app.getPath('documents'),
  })
  const plans = createPlanStore(join(userData, 'plans'))
  answerThePage(files, plans)
  void plans.sweep()
  void files.sweep()
}

function answerThePage(answering: Files, plans: PlanStore): void {
  const handlers: Parameters<typeof openDoor>[1] = {
    openFiles: answering.openFiles,
    saveFile: answering.saveFile,
    recentFiles: answering.recentFiles,
    reopen: answering.reopen,
    adopt: answering.adopt,
    setTitle({ title, isUnsaved }) {
      window?.setTitle(title)
      window?.setDocumentEdited(isUnsaved)
      return ok(null)
    },
    setMenu({ menu }) {
      const acts: MenuActs = {
        choose: actionId => mailbox.post({ kind: 'action', actionId }),
        editText: act => window?.webContents[act](),
      }
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menu, acts, process.platform)))
      return ok(null)
    },
    listen() {
      mailbox.open()
      return ok(null)
    },
    async keepCopy({ plan }) {
      const keeping = plans.keepCopy(plan)
      written = Promise.allSettled([written, keeping])
      const kept = await keeping
      return kept.ok ? kept : err({ code: 'failed', message: kept.reason.message })
    },
    keptCopies: async () => ok(await plans.keptCopies()),
    async forgetCopy({ planId }) {
      const forgotten = await plans.forgetCopy(planId)
      return forgotten.ok ? forgotten : err({ code: 'failed', message: forgotten.reason.message })
    },
  }
  openDoor(ipcMain, handlers, (channel, error) => console.error(channel, error instanceof Error ? error.name : 'failed'))
}

async function openWindow(): Promise<void> {
  const state = readWindowState(await readFile(windowStateFile, 'utf8').catch(() => null))
  const screens = screen.getAllDisplays().map(display => display.workArea)
  const opened = new BrowserWindow(windowOptions(join(built, 'preload/index.cjs'), boundsFor(state, screens)))
  window = opened
  if (state?.isMaximised) opened.maximize()

  opened.once('ready-to-show', () => opened.show())
  opened.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) mailbox.close()
  })
  opened.webContents.on('render-process-gone', () => mailbox.close())
  // The page names its own title; the document's is only "Espalier".
  opened.on('page-title-updated', event => event.preventDefault())
  // The page holds the window while something is not on the disk; without an answer here it would not close and not say why.
  opened.webContents.on('will-prevent-unload', event => {
    if (dialog.showMessageBoxSync(opened, closingQuestion) === closeAnyway) event.preventDefault()
  })
  opened.on('close', () => keepWindowState({ bounds: opened.getNormalBounds(), isMaximised: opened.isMaximized() }))
  opened.on('closed', () => {
    window = null
    mailbox.close()
  })
  await opened.loadURL(appAddress)
}

function keepWindowState(state: WindowState): void {
  written = Promise.allSettled([written, writeAtomically(windowStateFile, Buffer.from(JSON.stringify(state)))])
}

/** Reads files the system hands over and passes them to the page; what cannot be read is named in a box. */
async function openFromSystem(paths: readonly string[]): Promise<void> {
  if (!files || paths.length === 0) return
  const opened = await files.adopt({ paths: [...paths] })
  if (opened.ok) mailbox.post({ kind: 'open-files', files: opened.value })
  else if (opened.reason.code === 'failed') dialog.showErrorBox('This file was not opened', opened.reason.message)
}

/** Packaged, the program alone comes before the files; in development the project's folder does too. */
function programArguments(): number {
  return app.isPackaged ? 1 : 2
}
