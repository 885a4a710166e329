/** The acts that are measured, one after another on one page, for one subject and one size. */
import type { Browser } from '@playwright/test'
import type { Plan } from '@/domain/model/plan'
import { type Cost, type Probe, panning, probe, wheeling } from './harness'
import type { Place, Subject } from './subjects'

/** A round of one subject. */
export type Round = {
  readonly open: Cost
  readonly edit: Cost
  readonly panNear: Cost
  readonly zoomNear: Cost
  readonly panAll: Cost
  readonly zoomAll: Cost
  readonly area: Place
}

const viewport = { width: 1600, height: 1000 }
const notch = 100

export async function measureRound(browser: Browser, subject: Subject, plan: Plan): Promise<Round> {
  const context = await browser.newContext({ viewport, locale: 'en-GB' })
  try {
    const measured = await probe(browser, context)
    await subject.prepare(measured.page, plan)
    const open = await subject.open(measured)
    await subject.goToRoot(measured.page)
    const area = await subject.area(measured.page)
    const panNear = await pan(measured, area, { x: 0.25, y: 0.25 })
    await subject.goToRoot(measured.page)
    const zoomNear = await zoom(measured, area, notch)
    await subject.goToAll(measured.page)
    const panAll = await pan(measured, area, { x: 0.6, y: 0.1 })
    await subject.goToAll(measured.page)
    const zoomAll = await zoom(measured, area, -notch)
    await subject.goToRoot(measured.page)
    const edit = await subject.edit(measured)
    return { open, edit, panNear, zoomNear, panAll, zoomAll, area }
  } finally {
    await context.close()
  }
}

/** Drags from a point of the chart that no card covers, given as a share of its width and height. */
async function pan({ page, costOf }: Probe, area: Place, share: { readonly x: number; readonly y: number }): Promise<Cost> {
  const from = { x: Math.round(area.x + area.width * share.x), y: Math.round(area.y + area.height * share.y) }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  const cost = await costOf(panning(page, from))
  await page.mouse.up()
  return cost
}

async function zoom({ page, costOf }: Probe, area: Place, first: number): Promise<Cost> {
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2)
  return costOf(wheeling(page, first))
}
