import { editing } from '../change/edit'
import type { PersonId } from '../model/ids'
import type { Person } from '../model/person'
import { err, ok } from '../result'
import { refusePerson } from './checks'
import type { Command } from './command'
import { patched } from './patching'

export type PersonPatch = Partial<Omit<Person, 'id'>>

export type EditPeople = { readonly personIds: readonly PersonId[]; readonly patch: PersonPatch }

/** Give fields of one or many people new values. A name typed over makes the given and family name that came with the old one unknown. */
export const editPeople: Command<EditPeople> = (plan, { personIds, patch }) => {
  const edit = editing(plan)
  for (const id of personIds) {
    const before = plan.people.get(id)
    if (!before) return err({ code: 'missing', what: 'person', id })
    const isRenamed = patch.name !== undefined && patch.name !== before.name
    const after = patched(before, isRenamed ? { givenName: null, familyName: null, ...patch } : patch)
    const refusal = refusePerson(after)
    if (refusal) return err(refusal)
    edit.put('people', after)
  }
  return ok(edit.change())
}
