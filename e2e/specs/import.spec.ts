/** An export full of trouble: named by row with a fix beside it, nothing lost, nothing created before it is asked for. */
import { writeFile } from 'node:fs/promises'
import { expectAccessible } from '../accessibility'
import { expect, test } from '../fixtures'
import { HomePage } from '../pages/homePage'
import { ImportPage } from '../pages/importPage'
import { InspectorPage } from '../pages/inspectorPage'
import { PlanPage } from '../pages/planPage'

const troubled = [
  'id,name,title,manager_id,start_date,salary,floor',
  '1,Ada Okafor,CTO,,2020-01-15,200000,4',
  '2,Ben Lind,Engineer,1,2021-02-01,100000,4',
  '3,Cal Moe,Engineer,Ben Lynd,2021-03-01,90000,3',
  '4,Dee Park,Engineer,4,2021-04-01,90000,3',
  '5,Eve Sun,Engineer,6,2021-05-01,90000,3',
  '6,Fay Oak,Engineer,5,2021-06-01,90000,2',
  '7,Vacant,Platform engineer,1,,,2',
  '8,Gus Fir,Engineer,1,soon,lots,2',
  '2,Ben Lind,Engineer,1,2021-02-01,100000,4',
  ',,,,,,',
  'Total,9,,,,,',
].join('\n')

test('names every problem by row, takes changed fixes, and keeps what is left out', async ({ app, files }, info) => {
  const path = info.outputPath('people.csv')
  await writeFile(path, troubled)
  const importing = new ImportPage(app)
  await new HomePage(app).importFiles(files, path)
  const { problems } = importing

  await test.step('each kind, with its rows and a proposed fix', async () => {
    await expect.poll(() => importing.figure('people')).toBe('7')
    for (const [heading, words] of [
      ['Unknown manager', 'row 4'],
      ['Reports to themselves', 'row 5'],
      ['Managers in a circle', 'Eve Sun'],
      ['Same id twice', 'row 10'],
      ['Unreadable date', 'soon'],
      ['Unreadable amount', 'lots'],
      ['Not a person', 'row 12'],
      ['Vacancy written as a name', 'row 8'],
    ] as const) {
      const kind = problems.locator('div', { has: app.getByRole('heading', { level: 3, name: heading }) }).last()
      await expect(kind, heading).toContainText(words)
    }
    await expect(problems.getByRole('combobox', { name: /Ben Lynd/ })).toHaveValue(/Ben Lind/)
    await expect(app.getByRole('contentinfo')).toContainText('2 rows left out.')
  })

  await test.step('a fix is changed, others are accepted', async () => {
    await problems.getByRole('combobox', { name: /Ben Lynd/ }).click()
    await app.getByRole('option', { name: /as a new person, under Ada Okafor/ }).click()
    await expect.poll(() => importing.figure('people')).toBe('8')
    await problems.getByRole('button', { name: /^Accept: Dee Park/ }).click()
    // Choosing a fix accepts it too.
    await expect(problems.getByText('Accepted')).toHaveCount(2)
  })

  await test.step('a column is taken for something else', async () => {
    await importing.field('floor').click()
    await app.getByRole('option', { name: 'Location', exact: true }).click()
    await expect(importing.field('floor')).toHaveValue('Location')
  })

  await test.step('the rows left out, and the problems, are saved', async () => {
    const rows = await files.save(() => app.getByRole('button', { name: 'Save them as CSV…' }).click())
    expect(rows.bytes.toString('utf8')).toContain('Total')
    const listed = await files.save(() => app.getByRole('button', { name: 'Save the problems as CSV…' }).click())
    expect(listed.bytes.toString('utf8')).toContain('Ben Lynd')
  })

  await test.step('what was decided is what the plan holds', async () => {
    await importing.create()
    const plan = new PlanPage(app)
    const inspector = new InspectorPage(app)
    await expect(plan.status).toContainText('8 people')
    await expect(plan.status).toContainText('1 vacant')
    await plan.goTo('Cal Moe')
    await expect(plan.reportsTo()).toContainText('Ben Lynd')
    await expect(inspector.field('Location')).toHaveValue('3')
    await plan.goTo('Gus Fir')
    await inspector.tab('Person')
    await expect(inspector.field('Base pay')).toHaveValue('')
  })

  await test.step('the next export like it is matched as this one was', async () => {
    await app.getByRole('button', { name: 'All plans' }).click()
    await new HomePage(app).importFiles(files, path)
    await expect(importing.field('floor')).toHaveValue('Location')
  })
})

test('asks where a file can be read two ways, and reads pasted and dropped rows', async ({ app, files }, info) => {
  const importing = new ImportPage(app)
  const home = new HomePage(app)

  await test.step('days and months that may be either', async () => {
    const path = info.outputPath('dates.csv')
    await writeFile(path, 'name;manager;hire_date\nAda Okafor;;03/04/2020\nBen Lind;Ada Okafor;05/06/2021\nCal Moe;Ada Okafor;07/08/2022\n')
    await home.importFiles(files, path)
    const row = importing.row('hire_date')
    await expect(row).toContainText('Please check')
    await expectAccessible(app)
    await row
      .getByRole('button', { name: /month.*day|3 April|Mar|month first/i })
      .first()
      .click()
    await expect(row).not.toContainText('Please check')
    await importing.create()
    await app.getByRole('button', { name: 'All plans' }).click()
    await expect(home.dropZone).toBeVisible()
  })

  await test.step('rows pasted from a spreadsheet', async () => {
    await app.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'Name\tManager\tTitle\nAda Okafor\t\tCTO\nBen Lind\tAda Okafor\tEngineer\n')
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    })
    await expect.poll(() => importing.figure('people')).toBe('2')
    await expect(app.getByRole('heading', { level: 1 })).toHaveText('Pasted rows')
    await expect(importing.problems).toContainText('Every row has a place on the chart')
    await expectAccessible(app)
    await app.getByRole('button', { name: 'Back' }).click()
  })

  await test.step('a file dropped on the window', async () => {
    await drop('people.csv', 'id,name,manager_id\n1,Ada Okafor,\n2,Ben Lind,1\n3,Cal Moe,1\n')
    await expect.poll(() => importing.figure('people')).toBe('3')
    await app.getByRole('button', { name: 'Leave the import' }).click()
  })

  await test.step('what is no table is refused in words, with the way on', async () => {
    await drop('people.xlsx', 'PK\u0003\u0004 not really a workbook [Content_Types].xml xl/workbook.xml')
    await expect(app.getByRole('alert')).toHaveText(/people\.xlsx is an Excel workbook\. In Excel choose File, Save as, CSV UTF-8/)
    await expectAccessible(app)
    await app.getByRole('button', { name: 'Back' }).click()
    await drop('noise.csv', '\u0000\u0001\u0002\u0003\u0000\u0001')
    await expect(app.getByRole('alert')).toHaveText('noise.csv is not text. Export the list as CSV, and drop that file.')
    await app.getByRole('button', { name: 'Back' }).click()
    await drop('empty.csv', '')
    await expect(app.getByRole('alert')).toHaveText('There is nothing in empty.csv. Export the list again, and drop the new file.')
    await app.getByRole('button', { name: 'Back' }).click()
    await expect(app.getByRole('main')).toBeVisible()
  })

  function drop(name: string, text: string): Promise<void> {
    return app.evaluate(
      ([fileName = '', content = '']) => {
        const data = new DataTransfer()
        data.items.add(new File([content], fileName))
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
      },
      [name, text],
    )
  }
})
