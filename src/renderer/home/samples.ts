import type { Plan } from '@/domain/model/plan'
import type { Preview } from '../persistence/port'

export type Start = {
  readonly title: string
  readonly words: string
  readonly name: string
  readonly plan: Plan
  readonly preview: Preview
}

export function samples(): readonly Start[] {
  return []
}
