/** The one door from the page to the desktop: no other module touches `ipcMain`. */
import type { IpcMain } from 'electron'
import { err } from '@/domain/result'
import { type ChannelName, channels } from '@/ipc/channels'
import { type Reply, type Requests, requests } from '@/ipc/contract'
import { isOurPage } from './sender'

export type Handlers = { readonly [Name in ChannelName]: (request: Requests[Name]) => Promise<Reply<Name>> | Reply<Name> }

/** What went wrong inside, for the log: the channel and the error, never what was said. */
export type Trouble = (channel: string, error: unknown) => void

/**
 * Answers every channel through its handler. A message is dropped unless our own page sent it and the contract can read it; what a
 * handler throws is answered as a refusal, since a thrown error would lose all but its message on the way.
 */
export function openDoor(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers, trouble: Trouble): void {
  for (const name of channelNames) openChannel(ipcMain, name, handlers, trouble)
}

// Object.keys gives `string[]`; the keys of `channels` are its names.
const channelNames = Object.keys(channels) as readonly ChannelName[]

function openChannel<Name extends ChannelName>(ipcMain: Pick<IpcMain, 'handle'>, name: Name, handlers: Handlers, trouble: Trouble): void {
  const handler: Handlers[Name] = handlers[name]
  ipcMain.handle(channels[name], async (event, ...message): Promise<Reply<Name>> => {
    if (!isOurPage(event.senderFrame)) return err({ code: 'failed', message: 'This page may not ask the desktop for anything.' })
    const request = message.length === 1 ? requests[name].safeParse(message[0]) : null
    if (!request?.success) return err({ code: 'failed', message: 'The desktop could not read what it was asked.' })
    try {
      // The schema of `name` made it, so it is what the handler of `name` takes; TypeScript does not tie the two.
      return await handler(request.data as Requests[Name])
    } catch (error) {
      trouble(channels[name], error)
      return err({ code: 'failed', message: 'The desktop failed at this. Nothing was changed; try again.' })
    }
  })
}
