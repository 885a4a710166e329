import { describe, expect, it } from 'vitest'
import type { ReadingChoice, Table } from '@/domain/imports/types'
import { readPastedRows, readTable } from '@/intake/readTable'
import { describeSharedData, sharedData } from '../support/sharedData'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = [...(mark ? '\ufeff' : ''), ...text].flatMap(sign => {
    const code = sign.charCodeAt(0)
    return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255]
  })
  return new Uint8Array(bytes)
}

function tableFrom(bytes: Uint8Array, name = 'people.csv', choice?: ReadingChoice): Table {
  const read = readTable(bytes, name, choice)
  if (!read.ok) throw new Error(read.reason.words)
  return read.value
}

const people = 'Employee ID,Name\n1,Zoë Šimić\n2,Bénédicte\n'

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(people), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${people}`), 'utf-8'],
    ['UTF-16 little end first', utf16(people, 'le', true), 'utf-16le'],
    ['UTF-16 big end first', utf16(people, 'be', true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(people, 'le', false), 'utf-16le'],
    ['UTF-16 big end first without a mark', utf16(people, 'be', false), 'utf-16be'],
  ])('reads %s', (_name, bytes, encoding) => {
    const table = tableFrom(bytes)
    expect(table.reading.encoding).toBe(encoding)
    expect(table.header).toEqual(['Employee ID', 'Name'])
    expect(table.rows).toEqual([
      ['1', 'Zoë Šimić'],
      ['2', 'Bénédicte'],
    ])
  })

  it('takes what is not UTF-8 for Windows-1252, with its own signs between 0x80 and 0x9f', () => {
    const table = tableFrom(new Uint8Array([...utf8('Name,Gehalt\nJ'), 0xfc, ...utf8('rgen,'), 0x80, ...utf8('96\n')]))
    expect(table.reading.encoding).toBe('windows-1252')
    expect(table.rows).toEqual([['Jürgen', '€96']])
  })

  it('reads as it is told to', () => {
    expect(tableFrom(utf8('Name\nZoë\n'), 'people.csv', { encoding: 'windows-1252' }).rows).toEqual([['ZoÃ«']])
  })
})

describe('UTF-16 without a mark', () => {
  const greek = 'όνομα,προϊστάμενος\nΆννα Παπά,\nΝίκος Ρήγας,Άννα Παπά\n'

  it.each(['le', 'be'] as const)('in letters that have no zero byte is known by its separators (%s)', order => {
    const table = tableFrom(utf16(greek, order, false), 'people.csv', { headerRow: 1 })
    expect(table.reading.encoding).toBe(`utf-16${order}`)
    expect(table.rows.at(-1)).toEqual(['Νίκος Ρήγας', 'Άννα Παπά'])
  })

  it('is not taken for text of single bytes with zeros in it', () => {
    const text = `Name,Title\n${'Ada\0Lovelace the First of London,Chief Executive Officer\n'.repeat(40)}`
    expect(tableFrom(utf8(text)).reading.encoding).toBe('utf-8')
  })
})

describe('separators and rows', () => {
  it.each([',', ';', '\t', '|'] as const)('splits at %j', separator => {
    const table = tableFrom(utf8(`Name${separator}Title\nAda${separator}"Lead${separator}engines"\n`))
    expect(table.reading.separator).toBe(separator)
    expect(table.rows).toEqual([['Ada', `Lead${separator}engines`]])
  })

  it('does not take decimal commas for separators', () => {
    expect(tableFrom(utf8('Name;FTE\nAda;0,5\nBen;0,8\n')).rows).toEqual([
      ['Ada', '0,5'],
      ['Ben', '0,8'],
    ])
  })

  it.each(['\n', '\r\n', '\r'])('ends rows at %j', end => {
    expect(tableFrom(utf8(['Name,Title', 'Ada,"one\ntwo"', 'Ben,x', ''].join(end))).rows).toEqual([
      ['Ada', 'one\ntwo'],
      ['Ben', 'x'],
    ])
  })

  it('numbers rows as a spreadsheet does: a quoted line break starts none, an empty row is one', () => {
    const table = tableFrom(utf8('Name,Title\nAda,"one\ntwo"\n,\nBen,x\n,\n\n'))
    expect(table.rowNumbers).toEqual([2, 4])
    expect(table.reading.emptyRows).toBe(3)
  })

  it('obeys a line that says the separator', () => {
    const table = tableFrom(utf8('sep=;\r\nName;Title\r\nAda;Engineer\r\n'))
    expect(table.header).toEqual(['Name', 'Title'])
    expect(table.rowNumbers).toEqual([3])
  })

  it('gives a column to cells beyond the header', () => {
    const table = tableFrom(utf8('Name,Title\nAda,Engineer,remote\nBen,Designer\n'))
    expect(table.header).toEqual(['Name', 'Title', ''])
    expect(table.rows[1]).toEqual(['Ben', 'Designer', ''])
  })

  it('reads pasted rows the same way', () => {
    const read = readPastedRows('Name\tTitle\nAda\tEngineer\n')
    expect(read.ok && read.value).toMatchObject({ name: 'pasted rows', rows: [['Ada', 'Engineer']], reading: { separator: '\t' } })
  })
})

describe('the header', () => {
  it('is found below titles', () => {
    const table = tableFrom(utf8('People export;;;\nFebruary 2027;;;\nEmployee ID;Name;Supervisor ID;\n1;Ada;;\n2;Ben;1;\n'))
    expect(table.reading.headerRow).toBe(3)
    expect(table.header).toEqual(['Employee ID', 'Name', 'Supervisor ID', ''])
    expect(table.rows).toHaveLength(2)
  })

  it('need not be in the dictionary when values stand below it', () => {
    expect(tableFrom(utf8('seat,who,x\n1,Ada,7\n2,Ben,8\n')).header).toEqual(['seat', 'who', 'x'])
  })

  it('may name columns twice, or not at all', () => {
    expect(tableFrom(utf8('Name,Name,,Title\nAda,Lovelace,,Engineer\n')).header).toEqual(['Name', 'Name', '', 'Title'])
  })

  it.each([
    ['of values', '1,Ada,2020-01-31\n2,Ben,2021-02-28\n'],
    ['of words alone', 'Ada,Engines\nBen,Looms\n'],
  ])('is not invented for a file %s', (_name, text) => {
    const table = tableFrom(utf8(text))
    expect(table.header).toBeNull()
    expect(table.rows).toHaveLength(2)
    expect(table.rowNumbers).toEqual([1, 2])
  })

  it('is where the user says', () => {
    const text = 'Ada,Engines\nBen,Looms\n'
    expect(tableFrom(utf8(text), 'x.csv', { headerRow: 1 }).header).toEqual(['Ada', 'Engines'])
    expect(tableFrom(utf8(`Name,Title\n${text}`), 'x.csv', { headerRow: null }).rows).toHaveLength(3)
  })
})

describe('a quote that nothing closes', () => {
  it('is a sign like any other where no row needs quoting', () => {
    expect(tableFrom(utf8('Name,Title\nAda,"CEO\nBen,CTO\nCal,VP\n')).rows).toEqual([
      ['Ada', '"CEO'],
      ['Ben', 'CTO'],
      ['Cal', 'VP'],
    ])
  })

  it('is refused with its row where it would swallow the rows below it', () => {
    const read = readTable(utf8('Name,Title\nAda,"CEO\nBen,"VP, Engines"\nCal,VP, Looms\nDee,"x\n'), 'people.csv')
    expect(read).toMatchObject({
      ok: false,
      reason: { code: 'open-quote', words: expect.stringMatching(/opens in row \d of people\.csv/) },
    })
  })
})

describe('a table of a shape that no computer holds', () => {
  it('is refused by its widest row', () => {
    const rows = 'Ada,\n'.repeat(20_000)
    const read = readTable(utf8(`Name,Title\n${rows}Zed${','.repeat(200_000)}end\n`), 'people.csv')
    expect(read).toMatchObject({
      ok: false,
      reason: { code: 'too-large', words: expect.stringContaining('Row 20002 of people.csv has 200,001') },
    })
  })

  it('is refused by all its cells together', () => {
    const read = readTable(utf8(`Name${',x'.repeat(1_900)}\n${'Ada\n'.repeat(20_000)}`), 'people.csv')
    expect(read).toMatchObject({ ok: false, reason: { code: 'too-large', words: expect.stringContaining('rows of 1,901 columns') } })
  })
})

describe('what is no table', () => {
  it.each([
    ['empty', 'people.csv', utf8('')],
    ['empty', 'people.csv', utf8(' \n\n')],
    ['empty', 'people.csv', utf8('\ufeff')],
    ['workbook', 'people.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['workbook', 'people.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['workbook', 'renamed.csv', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['picture', 'chart.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['pdf', 'people.pdf', utf8('%PDF-1.7')],
    ['plan', 'plan.espalier', utf8('{}')],
    ['plan', 'plan.json', utf8('{\n"format":"espalier-plan"}')],
    ['json', 'people.json', utf8('[{"name":"Ada"}]')],
    ['page', 'people.xls', utf8('<html><table><tr><td>Ada</td></tr></table>')],
    ['binary', 'people.dat', new Uint8Array(Array.from({ length: 300 }, (_none, at) => (at * 7) % 31))],
  ])('is refused as %s: %s', (code, name, bytes) => {
    const read = readTable(bytes, name)
    expect(read.ok ? 'read' : read.reason.code).toBe(code)
    expect(read.ok ? '' : read.reason.words).toContain(name)
  })

  it('says how to get a table out of Excel', () => {
    const read = readTable(new Uint8Array([0x50, 0x4b, 3, 4]), 'people.xlsx')
    expect(read.ok ? '' : read.reason.words).toContain('In Excel choose File, Save as, CSV UTF-8')
  })
})

describeSharedData('csv-spectrum', () => {
  const names = [
    'comma_in_quotes',
    'empty',
    'empty_crlf',
    'escaped_quotes',
    'json',
    'location_coordinates',
    'newlines',
    'newlines_crlf',
    'quotes_and_newlines',
    'simple',
    'simple_crlf',
    'utf8',
  ]

  it.each(names)('%s parses as its JSON says', name => {
    const table = tableFrom(sharedData(`csv-spectrum/csvs/${name}.csv`), `${name}.csv`)
    const records = table.rows.map(row => Object.fromEntries((table.header ?? []).map((heading, at) => [heading, row[at]])))
    const expected: unknown = JSON.parse(new TextDecoder().decode(sharedData(`csv-spectrum/json/${name}.json`)))
    if (name === 'location_coordinates') {
      // Its JSON is one record, not a list, and holds another telephone number than the CSV.
      expect([{ ...records[0], 'Contact Phone Number': '1234567890' }]).toEqual([expected])
    } else expect(records).toEqual(expected)
  })
})

describeSharedData('real files', () => {
  it.each([
    ['oracle-hr/employees.csv', 107, 1],
    ['adventureworks/employees.csv', 290, 1],
    ['northwind/employees.csv', 9, 1],
    ['d3-org-chart/data.csv', 107, 1],
    ['adventureworks/Employee-original-no-header.csv', 290, null],
  ])('%s has %d rows and its header in row %s', (path, rows, headerRow) => {
    const table = tableFrom(sharedData(path), path)
    expect([table.rows.length, table.reading.headerRow]).toEqual([rows, headerRow])
  })
})
