/** Reads exports off the window's thread. All it does is in `importSession`. */
import type { ImportRequest } from './importMessages'
import { importSession } from './importSession'

const take = importSession(answer => self.postMessage(answer))
self.addEventListener('message', (event: MessageEvent<ImportRequest>) => take(event.data))
