import { applyChange, type Change, squashChanges } from '../change/change'
import type { Plan } from '../model/plan'
import { err, ok, type Result } from '../result'
import type { Command, CommandContext } from './command'
import type { Refusal } from './refusal'

/** One step of a sequence: a command with its input already chosen. */
export type Step = (plan: Plan, context: CommandContext) => Result<Change, Refusal>

/** A command with its input, as a step. */
export function step<Input>(command: Command<Input>, input: Input): Step {
  return (plan, context) => command(plan, input, context)
}

/** Several commands as one act and one undo step: each reads what the one before it did, and a refusal of any refuses all. */
export const inSequence: Command<readonly Step[]> = (plan, steps, context) => {
  const changes: Change[] = []
  let reached = plan
  for (const run of steps) {
    const result = run(reached, context)
    if (!result.ok) return err(result.reason)
    changes.push(result.value)
    reached = applyChange(reached, result.value)
  }
  return ok(squashChanges(changes))
}
