/** What is measured: Espalier as it is built, and its rival as its documentation shows it. Both are driven as a user would. */
import type { Page } from '@playwright/test'
import { savePlan } from '@/domain/codec/save'
import type { PositionId } from '@/domain/model/ids'
import { nameOf } from '@/domain/model/names'
import type { Plan } from '@/domain/model/plan'
import { initialsOf } from '@/domain/scene/initials'
import type { Cost, Probe } from './harness'

export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type Subject = {
  readonly name: string
  /** Puts the plan where the subject keeps it, ready to be opened. */
  prepare(page: Page, plan: Plan): Promise<void>
  /** From the click that opens to the painted chart, everyone expanded. */
  open(probe: Probe): Promise<Cost>
  /** Zoom 1, with the root in view. */
  goToRoot(page: Page): Promise<void>
  /** Everyone in view. */
  goToAll(page: Page): Promise<void>
  /** From the act that changes what the root's card says to the painted chart. */
  edit(probe: Probe): Promise<Cost>
  /** Where the chart is on screen, after `goToRoot`. */
  area(page: Page): Promise<Place>
}

/** What `rival.js` offers. */
type Rival = { readonly rival: { take(json: string): void; zoomTo(id: string): void; fit(): void } }

const root = 'pos_000000' as PositionId

export function d3OrgChart(address: string, { width, height }: Place): Subject {
  return {
    name: 'd3-org-chart 3.1.1',
    async prepare(page, plan) {
      await page.goto(`${address}rival.html?width=${Math.round(width)}&height=${Math.round(height)}`)
      const rows = [...plan.positions.values()].map(({ id, reportsTo, title, location }) => {
        const name = nameOf(plan, id)
        return { id, parentId: reportsTo ?? '', name, title, note: location ?? '', initials: initialsOf(name) }
      })
      await page.evaluate(json => (window as unknown as Rival).rival.take(json), JSON.stringify(rows))
    },
    open: probe => probe.costToPainted(() => probe.page.click('#open'), 'open'),
    async goToRoot(page) {
      await page.evaluate(id => (window as unknown as Rival).rival.zoomTo(id), root)
    },
    async goToAll(page) {
      await page.evaluate(() => (window as unknown as Rival).rival.fit())
    },
    edit: probe => probe.costToPainted(() => probe.page.click('#edit'), 'edited'),
    area: async page => (await page.locator('#chart').boundingBox()) ?? { x: 0, y: 0, width, height },
  }
}

/** What `inPage.js` offers for Espalier. */
type AppPage = { readonly bench: { askEspalier(typed: string): void } }

const typed = 'Typed by the bench'

/** Espalier in the browser shell: a plan kept in its library is opened from the home screen. */
export function espalier(address: string): Subject {
  const rootItem = (page: Page) => page.getByRole('treeitem').first()
  return {
    name: 'Espalier',
    async prepare(page, plan) {
      await page.goto(address)
      await page.getByRole('main').waitFor()
      await page.evaluate(file => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([file], 'bench.espalier'))
        for (const kind of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }))
        }
      }, savePlan(plan))
      await rootItem(page).waitFor()
      await page
        .getByText(/^Saved/)
        .first()
        .waitFor()
      await page.waitForTimeout(restTime)
      await page.reload()
      await openButton(page).waitFor()
      await page.evaluate(text => (window as unknown as AppPage).bench.askEspalier(text), typed)
    },
    open: probe => probe.costToPainted(() => openButton(probe.page).click(), 'open'),
    async goToRoot(page) {
      await rootItem(page).focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Shift+Digit2')
      await page.waitForTimeout(restTime)
    },
    async goToAll(page) {
      await rootItem(page).focus()
      await page.keyboard.press('Shift+Digit1')
      await page.waitForTimeout(restTime)
    },
    async edit(probe) {
      const { page } = probe
      await rootItem(page).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.type(typed)
      return probe.costToPainted(() => page.keyboard.press('Enter'), 'edited')
    },
    async area(page) {
      return (await page.getByTestId('chart-area').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    },
  }
}

/** Longer than any glide, and than the app waits before it remembers where the chart was left. */
const restTime = 800

function openButton(page: Page) {
  return page.getByRole('button', { name: /^Open Bench/ })
}
