import { expect, it } from 'vitest'
import { planFileKey, recallPlanFile, rememberPlanFile } from '@/renderer/persistence/planFile'
import { created, freshProfile } from '../../support/browserWindows'
import { planOf } from '../../support/plans'

const file = { handle: { key: 'a', name: 'Ours.espalier' }, sha256: 'ab', at: 1 }

it('is remembered for each plan, by every window', async () => {
  const profile = freshProfile()
  const { library } = await profile.window()
  await rememberPlanFile(library, 'one', file)
  const other = await profile.window()
  expect(await recallPlanFile(other.library, 'one')).toEqual(file)
  expect(await recallPlanFile(other.library, 'two')).toBeNull()
})

it('is none when what is kept is something else', async () => {
  const { library } = await freshProfile().window()
  for (const kept of ['Ours.espalier', {}, { ...file, handle: null }, { ...file, sha256: 7 }]) {
    await library.setPreference(planFileKey('one'), kept)
    expect(await recallPlanFile(library, 'one')).toBeNull()
  }
})

it('is forgotten with its plan', async () => {
  const profile = freshProfile()
  const window = await profile.window()
  const planId = await created(window, planOf('Ada'))
  await rememberPlanFile(window.library, planId, file)
  await window.library.remove(planId)
  await window.db.plans.update(planId, { deletedAt: profile.now() - 61 * 60 * 1_000 })
  const later = await profile.window()
  await expect.poll(() => recallPlanFile(later.library, planId)).toBeNull()
})
