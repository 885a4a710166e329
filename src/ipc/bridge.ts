/** What the preload script gives the page: named functions, and neither `ipcRenderer` nor an event object. Types only. */
import type { DesktopEvent, Reply, Requests } from './contract'

export type Bridge = {
  openFiles(request: Requests['openFiles']): Promise<Reply<'openFiles'>>
  saveFile(request: Requests['saveFile']): Promise<Reply<'saveFile'>>
  recentFiles(): Promise<Reply<'recentFiles'>>
  reopen(request: Requests['reopen']): Promise<Reply<'reopen'>>
  /** Files the user dropped on the window or pasted: only a real `File` has a path to find. */
  adopt(files: readonly File[]): Promise<Reply<'adopt'>>
  setTitle(request: Requests['setTitle']): Promise<Reply<'setTitle'>>
  setMenu(request: Requests['setMenu']): Promise<Reply<'setMenu'>>
  /** Called for every event until the returned function is called; events from before the first listener are kept for it. */
  listen(receive: (event: DesktopEvent) => void): () => void
  keepCopy(request: Requests['keepCopy']): Promise<Reply<'keepCopy'>>
  keptCopies(): Promise<Reply<'keptCopies'>>
  forgetCopy(request: Requests['forgetCopy']): Promise<Reply<'forgetCopy'>>
}
