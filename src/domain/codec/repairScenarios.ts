/** Makes scenarios and their edits readable. What an edit refers to may be gone: that is a conflict for the scenario to show, not damage. */
import { customIdOf, spans } from '../model/editField'
import { editIdOf } from '../model/editId'
import type { EditId } from '../model/ids'
import type { Edit, Scenario } from '../model/scenario'
import { z } from '../model/zod'
import { type Draft, inIdOrder } from './draft'
import type { FindingKind, Report } from './findings'
import { rowSchemas } from './records'
import { repairTree } from './repairTrees'

export function repairScenarios(draft: Draft, report: Report): void {
  const links = [
    { field: 'ancestorId', missing: 'the copy it is compared with', loop: 'was compared, along the line, with itself' },
    { field: 'parentId', missing: 'the scenario it branched from', loop: 'branched, along the line, from itself' },
  ] as const
  for (const { field, missing, loop } of links) {
    repairTree(
      {
        section: 'scenarios',
        rows: draft.scenarios as Map<string, Scenario>,
        parentOf: scenario => scenario[field],
        withoutParent: scenario => ({ ...scenario, [field]: null }),
        name: scenario => `The scenario ${scenario.name}`,
        sayMissing: id => `names ${missing}, and it is not in the file (${id}). The link was left out.`,
        sayLoop: `${loop}. The link was left out.`,
      },
      report,
    )
  }
  repairEdits(draft, report)
}

function repairEdits(draft: Draft, report: Report): void {
  const edits = new Map<EditId, Edit>()
  // The latest made first: of two at one place it is the one that counts.
  for (const edit of [...inIdOrder(draft.scenarioEdits)].sort((left, right) => right.seq - left.seq)) {
    const scenario = draft.scenarios.get(edit.scenarioId)
    const finding = (kind: FindingKind, keptAs: EditId | null, words: string): void => {
      report({ kind, section: 'scenarioEdits', id: keptAs, words: `${sayEdit(edit, scenario)} ${words}` })
    }
    const id = editIdOf(edit)
    if (!scenario) finding('dangling', null, 'is of a scenario that is not in the file. It was left out.')
    else if (!isReadableEdit(edit)) finding('unreadable-value', null, 'has a value that its field cannot have. It was left out.')
    else if (edits.has(id)) finding('duplicate-id', null, 'is followed by a later one of the same field at the same date. It was left out.')
    else {
      if (id !== edit.id) finding('unreadable-value', id, `had a wrong id (${edit.id}). It has the right one now.`)
      const isKnown = edit.initiativeId === null || draft.initiatives.has(edit.initiativeId)
      if (!isKnown) finding('dangling', id, `names an initiative that is not in the file (${edit.initiativeId}). It now has none.`)
      edits.set(id, { ...edit, id, initiativeId: isKnown ? edit.initiativeId : null })
    }
  }
  draft.scenarioEdits.clear()
  for (const [id, edit] of edits) draft.scenarioEdits.set(id, edit)
}

function sayEdit(edit: Edit, scenario: Scenario | undefined): string {
  const what = edit.kind === 'set' ? edit.field : edit.kind
  return `An edit of the scenario ${scenario?.name ?? edit.scenarioId} (${what} of ${edit.record})`
}

/** Whether an edit sets a field that its table has to a value that field can have, or is the birth of a whole record. */
function isReadableEdit(edit: Edit): boolean {
  const shape: Readonly<Record<string, z.ZodType>> = rowSchemas[edit.table].shape
  const { start, end } = spans[edit.table]
  if (edit.kind === 'born') {
    const { id: _id, [start]: _start, ...seed } = shape
    return z.strictObject(seed).safeParse(edit.seed).success
  }
  if (edit.kind !== 'set') return true
  if (edit.table === 'positions' && customIdOf(edit.field) !== null) return edit.value === null || typeof edit.value === 'string'
  if (['id', 'custom', start, end].includes(edit.field)) return false
  const field = Object.hasOwn(shape, edit.field) ? shape[edit.field] : undefined
  return field?.safeParse(edit.value).success ?? false
}
