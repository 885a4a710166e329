/** Running a command where there is no better place for a refusal than a toast. */
import { type Command, sayRefusal } from '@/domain/commands'
import type { App } from '../session/app'
import { openPlanOf } from './selection'

/** Runs a command; a refusal is said in words. True when it was done. */
export function runOrSay<Input>(app: App, label: string, command: Command<Input>, input: Input): boolean {
  const open = openPlanOf(app)
  if (!open) return false
  const result = app.run(label, command, input)
  if (!result.ok) app.say(sayRefusal(open.plan, result.reason))
  return result.ok
}
