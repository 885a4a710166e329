/** The one way into a plan, from file, picture or journal: parse, bound, migrate, repair, validate. */
import { brokenInvariants } from '../model/invariants'
import type { Plan } from '../model/plan'
import { err, ok, type Result } from '../result'
import { type Draft, draftOf, planOfDraft, rowsOf } from './draft'
import { fallbacks } from './fallbacks'
import { fileFormat, fileSections, fileVersion } from './file'
import { mentionRaw, type RepairFinding, type Report, shortened } from './findings'
import { guard, longestText, mostLayers, mostRecords } from './guard'
import { type Migration, migrate, migrations, type RawFile } from './migrations'
import { type FilePhoto, photoSchema } from './records'
import type { OpenRefusal } from './refusal'
import { repairOrganisation } from './repairOrganisation'
import { repairScenarios } from './repairScenarios'
import { layersOf } from './repairTrees'

export type OpenedFile = {
  readonly plan: Plan
  /** Beside the plan: bytes do not belong in its records. Ids are the file's claim; who stores them checks their hash. */
  readonly photos: readonly FilePhoto[]
  /** What had to be repaired; empty for a sound file. */
  readonly findings: readonly RepairFinding[]
  /** The version the file was written in, when it was an older one. */
  readonly migratedFrom: number | null
}

/** A file of the current version, not yet repaired. */
export type ReadFile = { readonly file: RawFile; readonly migratedFrom: number | null; readonly findings: readonly RepairFinding[] }

/** A plan from the text of an `.espalier` file. Never throws; a refusal leaves everything as it was. */
export function openPlan(text: string): Result<OpenedFile, OpenRefusal> {
  const read = readFile(text)
  return read.ok ? planOfFile(read.value) : read
}

/** The first half of opening: text to the current version of the format. A newer file is refused untouched. */
export function readFile(text: string, known: readonly Migration[] = migrations, current = fileVersion): Result<ReadFile, OpenRefusal> {
  if (text.length > longestText) return err({ code: 'too-big', what: 'text', limit: longestText })
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (json.trim() === '') return err({ code: 'empty' })
  const raw = parse(json)
  if (!raw.ok) return raw
  const guarded = guard(raw.value)
  if (!guarded.ok) return guarded
  if (typeof raw.value !== 'object' || raw.value === null || Array.isArray(raw.value)) return err({ code: 'not-a-plan' })

  // An object of JSON: its sections are unknown.
  const file = raw.value as RawFile
  if (!Object.hasOwn(file, 'format') || file.format !== fileFormat) return err({ code: 'not-a-plan' })
  const version = Object.hasOwn(file, 'version') ? file.version : undefined
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return err({ code: 'version-unreadable' })
  if (version > current) return err({ code: 'too-new', version })

  const migrated = migrate(file, version, known)
  if (!migrated.ok) return migrated
  const { unsafeKeys } = guarded.value
  const words = `${unsafeKeys} ${unsafeKeys === 1 ? 'field' : 'fields'} of the file had a name that cannot be used (__proto__). They were left out.`
  const findings: RepairFinding[] = unsafeKeys === 0 ? [] : [{ kind: 'unsafe-name', section: null, id: null, words }]
  return ok({ file: migrated.value, migratedFrom: version < current ? version : null, findings })
}

/** The second half: repair, then validate. Idempotent: what it gives, saved and opened again, needs no repair. */
export function planOfFile({ file, migratedFrom, findings: found }: ReadFile): Result<OpenedFile, OpenRefusal> {
  const records = fileSections.reduce((sum, section) => sum + (Array.isArray(file[section]) ? file[section].length : 0), 0)
  if (records > mostRecords) return err({ code: 'too-big', what: 'records', limit: mostRecords })

  const findings = [...found]
  const report: Report = finding => findings.push(finding)
  reportUnknownSections(file, report)
  const draft = draftOf(file, report)
  repairSettings(draft, report)
  repairOrganisation(draft, report)
  repairScenarios(draft, report)
  const photos = readPhotos(file, report)

  if (layersOf(new Map(Array.from(draft.positions.values(), row => [row.id, row.reportsTo]))) > mostLayers) {
    return err({ code: 'too-big', what: 'layers', limit: mostLayers })
  }
  const plan = planOfDraft(draft)
  const broken = brokenInvariants(plan)
  if (broken.length > 0) return err({ code: 'beyond-repair', broken: broken.slice(0, 3).map(({ words }) => words) })
  return ok({ plan, photos, findings, migratedFrom })
}

function parse(json: string): Result<unknown, OpenRefusal> {
  try {
    return ok(JSON.parse(json))
  } catch {
    return err({ code: 'not-json' })
  }
}

function reportUnknownSections(file: RawFile, report: Report): void {
  const known: readonly string[] = ['format', 'version', ...fileSections]
  const unknown = Object.keys(file).filter(section => !known.includes(section))
  if (unknown.length === 0) return
  const names = unknown
    .slice(0, 10)
    .map(name => `“${shortened(name)}”`)
    .join(', ')
  const words = `The file has ${unknown.length === 1 ? 'a section' : 'sections'} that this format does not know: ${names}. What is in there was left out.`
  report({ kind: 'unknown-field', section: null, id: null, words })
}

function repairSettings(draft: Draft, report: Report): void {
  if (draft.settings.size > 0) return
  const settings = fallbacks.settings
  draft.settings.set(settings.id, settings)
  const words = 'The plan’s settings are not in the file. It has the usual ones now.'
  report({ kind: 'missing-section', section: 'settings', id: settings.id, words })
}

function readPhotos(file: RawFile, report: Report): readonly FilePhoto[] {
  const photos = new Map<string, FilePhoto>()
  for (const row of rowsOf(file, 'photos', report)) {
    const photo = photoSchema.safeParse(row)
    if (photo.success) photos.set(photo.data.id, photo.data)
    else {
      const name = typeof row === 'object' && row !== null ? mentionRaw('photos', row as RawFile) : 'A photo'
      report({ kind: 'unreadable-record', section: 'photos', id: null, words: `${name} cannot be read. It was left out.` })
    }
  }
  return [...photos.values()]
}
