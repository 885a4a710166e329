/** A small organisation for specs about the screens, with everything in it that they show; opened as a file, as a user would. */
import { writeFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { savePlan } from '../src/domain/codec/save'
import { defaultLadder } from '../src/domain/ladder/defaultLadder'
import { blankPerson } from '../src/domain/model/blank'
import type { Plan } from '../src/domain/model/plan'
import { planOf, who, withTeams } from '../test/support/plans'
import type { FileDialogs } from './fileDialogs'
import { HomePage } from './pages/homePage'
import { PlanPage } from './pages/planPage'

const outline = `
Ada Okafor
  Ben Lind
    Cal Moe
    Dee Park
    Vacant: Platform engineer
  Eve Sun
    Fay Oak
`

export function smallPlan(name = 'Small plan'): Plan {
  const plan = withTeams(planOf(outline, { name, currency: 'EUR' }), 'Checkout', 'Search')
  const bench = blankPerson(who('Gus Fir'), 'Gus Fir')
  return { ...plan, ...defaultLadder(), people: new Map([...plan.people, [bench.id, bench]]) }
}

/** Opens `plan` from a file kept at `path`. */
export async function openPlan(app: Page, files: FileDialogs, path: string, plan: Plan = smallPlan()): Promise<PlanPage> {
  await writeFile(path, savePlan(plan))
  const page = new PlanPage(app)
  await new HomePage(app).importFiles(files, path)
  await expect(page.status).toContainText(`${plan.people.size} people`)
  return page
}
