/** What may be written after `npm start --`. */
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../src/domain/result'

/** Fixed, since the plans kept by a browser belong to the address they were made at. */
const usualPort = 4937

export type StartOptions = {
  readonly port: number
  /** Open a window; otherwise only say the address. */
  readonly isOpening: boolean
  /** Try to fetch Electron although an earlier try failed. */
  readonly isRetryingElectron: boolean
  /** A build made elsewhere, served as it is; null builds this project when its sources are newer. */
  readonly build: string | null
}

export const usage = `npm start -- [options]
  --no-open          print the address and open nothing
  --port N           use this port of 127.0.0.1 instead of ${usualPort}; a port of its own keeps plans of its own
  --retry-electron   try to fetch Electron again although it failed before
  --build FOLDER     serve the renderer built in FOLDER in the browser shell`

export function readOptions(args: readonly string[]): Result<StartOptions, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        'retry-electron': { type: 'boolean', default: false },
        build: { type: 'string' },
      },
    })
    const port = values.port === undefined ? usualPort : Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return err(`--port takes a whole number up to 65535, not "${values.port}".`)
    return ok({ port, isOpening: !values['no-open'], isRetryingElectron: values['retry-electron'], build: values.build ?? null })
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
}
