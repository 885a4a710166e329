import { describe, expect, it } from 'vitest'
import { pageLocks } from '@/renderer/persistence/locks'

describe('locks of a page', () => {
  it('are held by one at a time', async () => {
    const locks = pageLocks()
    const release = await locks.tryHold('plan')
    expect(await locks.tryHold('plan')).toBeNull()
    expect(await locks.tryHold('another plan')).not.toBeNull()
    release?.()
    expect(await locks.tryHold('plan')).not.toBeNull()
  })

  it('go to those who wait, in turn, and to nobody who gave up', async () => {
    const locks = pageLocks()
    const turns: string[] = []
    const first = await locks.tryHold('plan')
    const impatient = new AbortController()
    const gaveUp = locks.hold('plan', impatient.signal).catch(() => turns.push('gave up'))
    const patient = locks.hold('plan', new AbortController().signal).then(() => turns.push('patient'))
    impatient.abort()
    await gaveUp
    first?.()
    await patient
    expect(turns).toEqual(['gave up', 'patient'])
    expect(await locks.tryHold('plan')).toBeNull()
  })
})
