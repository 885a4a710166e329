/** Files named on a command line, as the system does when a file is opened with Espalier. */
import { isAbsolute, resolve } from 'node:path'
import { isOpenable } from './fileKinds'

/**
 * Paths among the arguments of a start; `program` says how many come first and are not for us (one when packaged, two in development).
 * Switches, and what Espalier does not open, are passed over.
 */
export function filesIn(argv: readonly string[], program: number, folder: string): readonly string[] {
  return argv
    .slice(program)
    .filter(argument => !argument.startsWith('-') && isOpenable(argument))
    .map(path => (isAbsolute(path) ? path : resolve(folder, path)))
}
