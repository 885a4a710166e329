/** What every verb of this folder is. */
import type { Change } from '../change/change'
import type { IsoDate } from '../model/dates'
import type { IdSource } from '../model/ids'
import type { Plan } from '../model/plan'
import type { Result } from '../result'
import type { Refusal } from './refusal'

/** What a command may know of the world: both are arguments, so a run can be repeated. */
export type CommandContext = { readonly ids: IdSource; readonly today: IsoDate }

/** A verb: given a plan, it answers with the change to make or the reason to make none. An empty change means the plan already says so. */
export type Command<Input> = (plan: Plan, input: Input, context: CommandContext) => Result<Change, Refusal>
