/** How long an export of 10,000 rows takes from bytes to problems listed, with 1 % of the rows wrong in each way. `npx tsx bench/importRows.ts [rows]`. */
import { draftImport } from '@/domain/imports/draftImport'
import { problemKinds } from '@/domain/imports/types'
import { readTable } from '@/intake/readTable'

const rows = Number(process.argv[2] ?? 10_000)
const given = [
  'Ada',
  'Ben',
  'Cal',
  'Dee',
  'Eli',
  'Fay',
  'Gus',
  'Hana',
  'Ivo',
  'Jo',
  'Kit',
  'Lou',
  'Mia',
  'Ned',
  'Oda',
  'Pia',
  'Quin',
  'Rui',
  'Siv',
  'Tom',
]
const family = [
  'Okafor',
  'Lind',
  'Reyes',
  'Novak',
  'Sato',
  'Weber',
  'Costa',
  'Moor',
  'Park',
  'Brandt',
  'Khan',
  'Silva',
  'Berg',
  'Rossi',
  'Dubois',
]
const wrongs = ['unknown', 'self', 'circle', 'twice', 'nameless', 'date', 'pay', 'left', 'vacancy', 'zeros', 'root', 'ambiguous'] as const

/** Every `wrongs.length`-th per cent of rows is wrong in its own way; the rest is a tree with spans of eight. */
function wrongOf(row: number): (typeof wrongs)[number] | null {
  const place = row % 100
  return row < 20 || place >= wrongs.length ? null : (wrongs[place] ?? null)
}

const id = (row: number): string => `0${String(100_000 + row)}`

function lineOf(row: number): string {
  const wrong = wrongOf(row)
  const name = `${given[row % given.length]} ${family[Math.floor(row / given.length) % family.length]} ${String.fromCharCode(97 + (row % 26))}${row.toString(36)}`
  const manager =
    row === 0 || wrong === 'root'
      ? ''
      : wrong === 'unknown'
        ? `0${900_000 + row}`
        : wrong === 'self'
          ? id(row)
          : wrong === 'circle'
            ? id(row % 200 < 100 ? row + 100 : row - 100)
            : wrong === 'zeros'
              ? id(Math.floor((row - 1) / 8)).slice(1)
              : wrong === 'ambiguous'
                ? 'Kim Lee'
                : id(Math.floor((row - 1) / 8))
  return [
    wrong === 'twice' ? id(row - 1) : id(row),
    wrong === 'nameless' ? '' : wrong === 'vacancy' ? 'TBH Engineer' : row === 15 || row === 16 ? 'Kim Lee' : name,
    manager,
    row % 8 === 0 ? 'Engineering Manager' : 'Engineer',
    `Team ${row % 300}`,
    ['Lisbon', 'Utrecht', 'Gdańsk'][row % 3],
    wrong === 'date' ? '2021-02-30' : `20${String(10 + (row % 14)).padStart(2, '0')}-03-${String(1 + (row % 28)).padStart(2, '0')}`,
    wrong === 'pay' ? 'ask HR' : `"${60 + (row % 90)},000.00"`,
    wrong === 'left' ? 'Terminated' : 'Active',
    `person.${row}@works.example`,
  ].join(',')
}

const header = 'Employee ID,Name,Manager ID,Title,Team,Location,Hire date,Salary,Status,Work email'
const bytes = new TextEncoder().encode([header, ...Array.from({ length: rows }, (_none, row) => lineOf(row))].join('\r\n'))

const times: { readonly read: number; readonly draft: number; readonly cpu: number }[] = []
for (let run = 0; run < 6; run++) {
  const before = process.cpuUsage()
  const start = performance.now()
  const table = readTable(bytes, 'people.csv')
  if (!table.ok) throw new Error(table.reason.words)
  const middle = performance.now()
  const draft = draftImport([table.value])
  const { user, system } = process.cpuUsage(before)
  times.push({ read: middle - start, draft: performance.now() - middle, cpu: (user + system) / 1000 })
  if (run > 0) continue
  const found = problemKinds.map(
    kind => `${kind} ${draft.problems.filter(problem => problem.kind === kind).reduce((sum, problem) => sum + problem.rows.length, 0)}`,
  )
  console.log(`${rows} rows, ${(bytes.length / 1024).toFixed(0)} KB. Rows with problems: ${found.join(', ')}`)
  console.log(draft.counts)
}
const [first, ...rest] = times.map(({ read, draft }) => read + draft)
const median = [...rest].sort((left, right) => left - right)[rest.length >> 1] ?? 0
console.log(
  `bytes to problems: ${first?.toFixed(0)} ms the first time, ${median.toFixed(0)} ms after (read ${times.at(-1)?.read.toFixed(0)}, draft ${times.at(-1)?.draft.toFixed(0)}; processor time ${times.map(time => time.cpu.toFixed(0)).join(', ')} ms)`,
)
