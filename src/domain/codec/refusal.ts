/** Why a file was not opened. Refusing changes nothing: the file stays as it is. */
import { fileVersion } from './file'

export type OpenRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'not-json' }
  | { readonly code: 'not-a-plan' }
  | { readonly code: 'version-unreadable' }
  | { readonly code: 'too-new'; readonly version: number }
  | { readonly code: 'too-big'; readonly what: 'text' | 'value' | 'nesting' | 'records' | 'layers'; readonly limit: number }
  | { readonly code: 'migration-failed'; readonly from: number; readonly to: number }
  | { readonly code: 'beyond-repair'; readonly broken: readonly string[] }

const tooBig = {
  text: (limit: number) => `This file is larger than ${limit.toLocaleString('en')} characters, the most that Espalier opens.`,
  value: (limit: number) => `One text in this file is longer than ${limit.toLocaleString('en')} characters, the most that Espalier opens.`,
  nesting: (limit: number) => `This file is nested more than ${limit} levels deep, so it is not an Espalier plan.`,
  records: (limit: number) => `This file holds more than ${limit.toLocaleString('en')} records, the most that Espalier opens.`,
  layers: (limit: number) =>
    `The reporting lines in this file run more than ${limit.toLocaleString('en')} levels deep, the most that Espalier opens.`,
} as const

/** The refusal in words: what the file is, and that nothing happened to it. */
export function sayOpenRefusal(refusal: OpenRefusal): string {
  return `${saySubject(refusal)} Nothing was changed.`
}

function saySubject(refusal: OpenRefusal): string {
  switch (refusal.code) {
    case 'empty':
      return 'This file is empty.'
    case 'not-json':
      return 'This file is not an Espalier plan, or it is damaged: it could not be read to its end. If you have a backup of it, open that.'
    case 'not-a-plan':
      return 'This file holds data, but not an Espalier plan. To read an export of an HR system, import it.'
    case 'version-unreadable':
      return 'This file does not say which format of Espalier it was written in. If you have a backup of it, open that.'
    case 'too-new':
      return `This file was made by a newer Espalier (format ${refusal.version}; this one reads up to ${fileVersion}). Update Espalier to open it.`
    case 'too-big':
      return tooBig[refusal.what](refusal.limit)
    case 'migration-failed':
      return `This file was made by an older Espalier (format ${refusal.from}) and could not be brought to format ${refusal.to}.`
    case 'beyond-repair':
      return `This file is damaged in a way that Espalier could not repair: ${refusal.broken.join(' ')}`
  }
}
