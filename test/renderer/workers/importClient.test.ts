import { describe, expect, it } from 'vitest'
import { noChoices } from '@/domain/imports/types'
import { isoDateOf } from '@/domain/model/dates'
import { importClient, type WorkerPort } from '@/renderer/workers/importClient'
import type { ImportAnswer, ImportRequest, ImportSource } from '@/renderer/workers/importMessages'
import { importSession } from '@/renderer/workers/importSession'

const csv = 'ID,Name,Manager ID\n1,Ada,\n2,Ben,1\n3,Cal,9\n'
const source: ImportSource = { kind: 'files', files: [{ name: 'people.csv', bytes: new TextEncoder().encode(csv) }] }

/** A worker whose answers are held until they are let go, so that a test decides what is late. */
function heldWorkers() {
  const held: (() => void)[] = []
  const requests: ImportRequest[] = []
  let started = 0
  let ended = 0
  const start = (): WorkerPort => {
    started += 1
    const port: WorkerPort = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        ended += 1
      },
      postMessage: request => {
        requests.push(request)
        take(request)
      },
    }
    const take = importSession((answer: ImportAnswer) => held.push(() => port.onmessage?.({ data: answer } as MessageEvent<ImportAnswer>)))
    return port
  }
  const letGo = (): void => {
    for (let answer = held.shift(); answer; answer = held.shift()) answer()
  }
  return { start, letGo, requests, counts: () => ({ started, ended }) }
}

describe('an import', () => {
  it('sends its source once, and drafts as choices change', async () => {
    const workers = heldWorkers()
    const client = importClient(source, workers.start)
    const first = client.draft(noChoices)
    workers.letGo()
    expect(await first).toMatchObject({ ok: true, value: { counts: { people: 3, positions: 4 } } })
    const second = client.draft({ ...noChoices, fixes: { 'unknown-manager:9': 'top' } })
    workers.letGo()
    expect(await second).toMatchObject({ ok: true, value: { counts: { roots: 2, positions: 3 } } })
    expect(workers.requests.map(request => request.kind)).toEqual(['source', 'draft', 'draft'])
  })

  it('tells its progress, up to the answer', async () => {
    const workers = heldWorkers()
    const told: number[] = []
    const draft = importClient(source, workers.start).draft(noChoices, ({ done }) => told.push(done))
    workers.letGo()
    await draft
    expect(told.length).toBeGreaterThan(2)
    expect([...told].sort((left, right) => left - right)).toEqual(told)
  })

  it('drops the answer to what is no longer asked, and skips what was overtaken', async () => {
    const workers = heldWorkers()
    const client = importClient(source, workers.start)
    const asked = ['vacant', 'leave-out', 'top'].map(fix => client.draft({ ...noChoices, fixes: { 'unknown-manager:9': fix } }))
    workers.letGo()
    const answers = await Promise.all(asked)
    expect(answers.map(answer => (answer.ok ? answer.value.counts.roots : answer.reason.code))).toEqual(['superseded', 'superseded', 2])
    expect(workers.requests).toHaveLength(3)
  })

  it('ends at once when cancelled; what still arrives reaches nobody', async () => {
    const workers = heldWorkers()
    const client = importClient(source, workers.start)
    const draft = client.draft(noChoices)
    client.cancel()
    workers.letGo()
    expect(await draft).toEqual({ ok: false, reason: { code: 'cancelled' } })
    const again = client.draft(noChoices)
    workers.letGo()
    expect((await again).ok).toBe(true)
    expect(workers.counts()).toEqual({ started: 2, ended: 1 })
  })

  it('says what cannot be read', async () => {
    const workers = heldWorkers()
    const draft = importClient({ kind: 'pasted', text: '  ' }, workers.start).draft(noChoices)
    workers.letGo()
    expect(await draft).toMatchObject({ ok: false, reason: { code: 'refused', words: expect.stringContaining('pasted rows') } })
  })

  it('gives the plan of the draft', async () => {
    const today = isoDateOf(2027, 2, 1)
    if (!today) throw new Error('the calendar has no such day')
    const workers = heldWorkers()
    const plan = importClient(source, workers.start).plan(noChoices, { name: 'People', today })
    workers.letGo()
    const answer = await plan
    expect(answer.ok && [...answer.value.plan.people.values()].map(person => person.name)).toEqual(['Ada', 'Ben', 'Cal'])
  })

  it('says so when its worker breaks, and starts anew', async () => {
    const port: WorkerPort = { onmessage: null, onerror: null, terminate: () => {}, postMessage: () => {} }
    const draft = importClient(source, () => port).draft(noChoices)
    port.onerror?.({ message: 'out of memory' } as ErrorEvent)
    expect(await draft).toMatchObject({ ok: false, reason: { words: expect.stringContaining('out of memory') } })
  })
})
