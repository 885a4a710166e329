/** Running a command in a test: the plan after it, or the words of its refusal. */
import { applyChange, type Change } from '@/domain/change/change'
import type { Command } from '@/domain/commands'
import { type Refusal, sayRefusal } from '@/domain/commands/refusal'
import type { Plan } from '@/domain/model/plan'
import { testContext } from './generators'

// One source for a whole file: two runs in a row must not hand out the same id.
const context = testContext()

/** The change of a command that must be accepted; throws with the refusal otherwise. */
export function changeOf<Input>(plan: Plan, command: Command<Input>, input: Input): Change {
  const done = command(plan, input, context)
  if (!done.ok) throw new Error(`Refused: ${sayRefusal(plan, done.reason)}`)
  return done.value
}

/** The plan after a command that must be accepted. */
export function planAfter<Input>(plan: Plan, command: Command<Input>, input: Input): Plan {
  return applyChange(plan, changeOf(plan, command, input))
}

/** Why a command that must be refused was. */
export function refusalOf<Input>(plan: Plan, command: Command<Input>, input: Input): Refusal {
  const done = command(plan, input, context)
  if (done.ok) throw new Error('The command was accepted.')
  return done.reason
}

/** The same in words. */
export function wordsOf<Input>(plan: Plan, command: Command<Input>, input: Input): string {
  return sayRefusal(plan, refusalOf(plan, command, input))
}
