/** What leaves the app: pictures that hold what they promise, and nothing that runs, whatever the plan's texts are. */
import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { savePlan } from '../../src/domain/codec/save'
import { frameOf } from '../../src/domain/exports/frame'
import type { Plan } from '../../src/domain/model/plan'
import { settingsId } from '../../src/domain/model/settings'
import { canaryPay, examplePlan, sceneOfPlan } from '../../test/support/pictures'
import { the } from '../../test/support/plans'
import type { FileDialogs } from '../fileDialogs'
import { expect, test } from '../fixtures'
import { ExportDialog } from '../pages/exportDialog'
import { HomePage } from '../pages/homePage'
import { PlanPage } from '../pages/planPage'

const payload = `"><script>document.title='taken'</script><img src="https://espalier.invalid/x.png" onerror="document.title='taken'">`

/** The example with the payload in every text a picture could show. */
function hostilePlan(): Plan {
  const plan = examplePlan()
  const settings = { ...the(plan.settings, settingsId), name: payload }
  return {
    ...plan,
    settings: new Map([[settingsId, settings]]),
    people: new Map([...plan.people].map(([id, person]) => [id, { ...person, name: payload, email: payload, note: payload }])),
    positions: new Map(
      [...plan.positions].map(([id, position]) => [id, { ...position, title: payload, location: payload, note: payload }]),
    ),
    teams: new Map([...plan.teams].map(([id, team]) => [id, { ...team, name: payload }])),
    levels: new Map([...plan.levels].map(([id, level]) => [id, { ...level, code: payload, name: payload }])),
  }
}

async function open(app: Page, files: FileDialogs, plan: Plan, path: string): Promise<void> {
  await writeFile(path, savePlan(plan))
  await files.open(() => new HomePage(app).dropZone.getByRole('button', { name: 'Choose a file…' }).click(), path)
  await expect(new PlanPage(app).status).toContainText('25 people')
}

test('a picture of hostile texts shows them, runs nothing and asks for nothing', async ({ app, files, context }, info) => {
  await open(app, files, hostilePlan(), info.outputPath('hostile.espalier'))
  const exporting = new ExportDialog(app)
  await exporting.open()
  await exporting.choose('SVG')
  const svg = (await exporting.save(files)).bytes.toString('utf8')
  expect(svg).toContain('&lt;script&gt;')

  // Opened on its own, without the app's policy: nothing but the picture itself stands between the reader and a script.
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.setContent(svg)
  expect(await page.locator('svg text').count()).toBeGreaterThan(50)
  expect(await page.locator('script, img, foreignObject, iframe, a').count()).toBe(0)
  expect(asked.filter(address => !address.startsWith('data:'))).toEqual([])
  expect(await page.title()).not.toBe('taken')
  expect(await app.title()).not.toBe('taken')
})

test('a picture is as large as the dialog said, at every size', async ({ app, files }, info) => {
  await open(app, files, examplePlan(), info.outputPath('example.espalier'))
  const exporting = new ExportDialog(app)
  const { width, height } = frameOf(sceneOfPlan(examplePlan()))
  for (const scale of [1, 2, 4] as const) {
    await exporting.open()
    await exporting.choose(`${scale}×`)
    const [across, down] = [width * scale, height * scale]
    await expect(exporting.size).toHaveText(`${across.toLocaleString('en-GB')} × ${down.toLocaleString('en-GB')} pixels`)
    const { name, bytes } = await exporting.save(files)
    expect(name).toBe('Quillmark Engineering.png')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([across, down])
  }
})

test('pay leaves only when it is chosen', async ({ app, files }, info) => {
  await open(app, files, examplePlan(), info.outputPath('example.espalier'))
  const exporting = new ExportDialog(app)
  const exportJson = async (withPay: boolean): Promise<string> => {
    await exporting.open()
    await exporting.choose('JSON')
    await expect(exporting.dialog.getByText('Left out: pay of 25 people.')).toBeVisible()
    if (withPay) {
      await exporting.dialog.getByRole('checkbox', { name: 'Include pay' }).check()
      await expect(exporting.dialog.getByText('Whoever gets the file sees pay.')).toBeVisible()
    }
    return (await exporting.save(files)).bytes.toString('utf8')
  }
  expect(await exportJson(false)).not.toContain(String(canaryPay))
  await expect(app.getByText('Exported Quillmark Engineering.json without pay of 25 people.')).toBeVisible()
  expect(await exportJson(true)).toContain(String(canaryPay))
})
