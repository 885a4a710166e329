/** Words of the command line to what is said: on standard output when all went well, on standard error otherwise. */
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@/domain/result'
import { help } from './help'
import { today } from './today'

const options = {
  json: { type: 'boolean' },
  out: { type: 'string' },
  name: { type: 'string' },
  'left-out': { type: 'string' },
  scenario: { type: 'string' },
  'as-of': { type: 'string' },
  focus: { type: 'string' },
  scale: { type: 'string' },
  'with-pay': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

type Given = ReturnType<typeof parse>
type Option = Exclude<keyof typeof options, 'help'>

/** Each command, and the options it knows. Loaded when called for: inspecting needs neither fonts nor the file format. */
const commands: Readonly<
  Record<
    string,
    {
      readonly knows: readonly Option[]
      readonly run: (files: readonly string[], given: Given['values']) => Promise<Result<string, string>>
    }
  >
> = {
  inspect: { knows: ['json'], run: async (files, given) => (await import('./inspect')).inspect(files, given.json ?? false) },
  convert: {
    knows: ['out', 'name', 'left-out'],
    run: async (files, given) =>
      (await import('./convert')).convert(files, { out: given.out, name: given.name, leftOut: given['left-out'] }, today),
  },
  export: {
    knows: ['out', 'scenario', 'as-of', 'focus', 'scale', 'with-pay'],
    run: async (files, given) => {
      const { out, scenario, focus, scale } = given
      return (await import('./export')).exportPlan(
        files,
        { out, scenario, focus, scale, asOf: given['as-of'], withPay: given['with-pay'] ?? false },
        today,
      )
    },
  },
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

/** Runs one command. A refusal is a sentence for standard error. */
export async function run(args: readonly string[]): Promise<Result<string, string>> {
  let given: Given
  try {
    given = parse(args)
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    return err(`${sentence.replace(/\.$/, '')}. See espalier --help.`)
  }
  const [name, ...files] = given.positionals
  if (given.values.help || name === undefined) return name === undefined && !given.values.help ? err(help) : ok(help)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return err(`There is no command ${name}. See espalier --help.`)
  const foreign = Object.keys(given.values).find(option => !command.knows.some(known => known === option))
  if (foreign !== undefined) return err(`espalier ${name} has no option --${foreign}. See espalier --help.`)
  try {
    return await command.run(files, given.values)
  } catch (error) {
    // Such as a machine without the memory for it.
    return err(`espalier ${name} could not be finished: ${error instanceof Error ? error.message : String(error)}.`)
  }
}
