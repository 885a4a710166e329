/** Plans to try things on. */
import type { Plan } from '@/domain/model/plan'
import { growingCompany } from '@/domain/samples/growingCompany'
import { plural } from '../components/format'
import type { Preview } from '../persistence/port'
import { previewOf } from '../persistence/preview'

export type Sample = {
  readonly title: string
  readonly words: string
  readonly name: string
  readonly plan: Plan
  readonly preview: Preview
}

export function samples(): readonly Sample[] {
  const plan = growingCompany()
  const teams = plural(plan.teams.size, 'team')
  return [
    {
      title: `A growing company of ${plan.positions.size}`,
      words: `First managers, first directors, ${teams}`,
      name: 'Sample: growing company',
      plan,
      preview: previewOf(plan),
    },
  ]
}
