/** Files that are no table of text, and what to do about each. */
export type IntakeRefusal = {
  readonly code: 'empty' | 'workbook' | 'picture' | 'pdf' | 'plan' | 'json' | 'page' | 'too-large' | 'open-quote' | 'binary'
  /** For people: what the file is, and what to do next. */
  readonly words: string
}

/** 128 MB: about a million rows. */
const largest = 128 * 1024 * 1024

/** First bytes of PNG, JPEG, GIF and TIFF. */
const pictures = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*']

/** Why bytes cannot be a table; null when they may be text. Looks at the bytes: a name can lie. */
export function refusalOfBytes(bytes: Uint8Array, name: string): IntakeRefusal | null {
  if (bytes.length > largest) {
    return { code: 'too-large', words: `${name} is larger than 128 MB. Export only the columns the chart needs, and drop that file.` }
  }
  const head = Array.from(bytes.subarray(0, 512), byte => String.fromCharCode(byte)).join('')
  if (head.startsWith('PK\u0003\u0004')) return head.includes('mimetypeapplication/vnd.oasis') ? openDocument(name) : workbook(name)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return workbook(name)
  if (head.startsWith('%PDF')) {
    return { code: 'pdf', words: `${name} is a PDF. Ask the HR system for the same list as a CSV file, and drop that.` }
  }
  if (pictures.some(sign => head.startsWith(sign)) || /^RIFF....WEBP/s.test(head)) {
    return { code: 'picture', words: `${name} is a picture. Drop the list of people behind it, as a CSV file.` }
  }
  return null
}

/** Cells of a row, and of a whole table with every row filled up to the longest: about 200,000 people with 100 columns. */
const mostColumns = 2_000
const mostCells = 20_000_000

/** Why a table of this shape cannot be held; null when it can. `row` is the number of its widest row in the file. */
export function refusalOfShape(
  name: string,
  shape: { readonly columns: number; readonly rows: number; readonly row: number },
): IntakeRefusal | null {
  const { columns, rows, row } = shape
  if (columns > mostColumns) {
    const words = `Row ${row} of ${name} has ${columns.toLocaleString('en')} columns, and Espalier reads at most ${mostColumns.toLocaleString('en')}. Export only the columns the chart needs, and drop that file.`
    return { code: 'too-large', words }
  }
  if (columns * rows <= mostCells) return null
  const words = `${name} has ${rows.toLocaleString('en')} rows of ${columns.toLocaleString('en')} columns, more than Espalier can hold. Export only the columns the chart needs, and drop that file.`
  return { code: 'too-large', words }
}

/** A quoted cell that never ends holds all that follows it. */
export function refusalOfOpenQuote(name: string, row: number): IntakeRefusal {
  const words = `A quote mark that opens in row ${row} of ${name} is never closed, so every row after it would be lost in one cell. Close or remove it, and drop the file again.`
  return { code: 'open-quote', words }
}

/** Why a decoded text cannot be a table; null when it may be one. */
export function refusalOfText(text: string, name: string): IntakeRefusal | null {
  const start = text.slice(0, 4096).trimStart()
  if (start === '' && text.trim() === '') {
    return { code: 'empty', words: `There is nothing in ${name}. Export the list again, and drop the new file.` }
  }
  if (start.startsWith('{') && (/\.espalier$/i.test(name) || /^\{\s*"format"\s*:\s*"espalier-/.test(start))) {
    return { code: 'plan', words: `${name} is a plan of Espalier, not an export. Open it with Open file.` }
  }
  if (/^(?:\{\s*"|\[\s*[{[]|\{\s*\})/.test(start)) {
    return { code: 'json', words: `${name} is JSON. Export the list as CSV, and drop that file.` }
  }
  if (/^(?:<!doctype html|<html|<\?xml|<table)/i.test(start)) {
    return {
      code: 'page',
      words: `${name} is a web page or XML, whatever its name says. Open it in a spreadsheet, save it as CSV UTF-8, and drop that file.`,
    }
  }
  return start.startsWith('{\\rtf') || isBinary(start) ? binary(name) : null
}

function workbook(name: string): IntakeRefusal {
  return { code: 'workbook', words: `${name} is an Excel workbook. In Excel choose File, Save as, CSV UTF-8, and drop that file.` }
}

function openDocument(name: string): IntakeRefusal {
  return { code: 'workbook', words: `${name} is an OpenDocument file. In LibreOffice choose File, Save as, Text CSV, and drop that file.` }
}

function binary(name: string): IntakeRefusal {
  return { code: 'binary', words: `${name} is not text. Export the list as CSV, and drop that file.` }
}

/** Control characters that no text has. */
function isBinary(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1
  }
  return controls > text.length * 0.02
}
