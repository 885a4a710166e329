import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TakenSeqError } from '@/renderer/persistence/trouble'
import { createWriter, patience } from '@/renderer/persistence/writer'
import type { SavedStatus } from '@/renderer/session/app'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A disk that answers when told to. */
function disk() {
  const written: number[][] = []
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = []
  const told: SavedStatus[] = []
  const writer = createWriter<number>({
    write: items => {
      written.push([...items])
      return new Promise<void>((resolve, reject) => answers.push({ resolve, reject }))
    },
    saved: status => void told.push(status),
    now: () => 1_000,
  })
  const answer = async (error?: Error): Promise<void> => {
    const next = answers.shift()
    if (error) next?.reject(error)
    else next?.resolve()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { writer, written, told, answer, last: () => told.at(-1) }
}

const turn = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

describe('writing', () => {
  it('puts what is done in one turn into one transaction, and what comes meanwhile into the next', async () => {
    const { writer, written, answer, last } = disk()
    writer.push(1)
    writer.push(2)
    await turn()
    writer.push(3)
    writer.push(4)
    await turn()
    expect(written).toEqual([[1, 2]])
    await answer()
    expect([written, last()]).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      { kind: 'saving' },
    ])
    await answer()
    expect(last()).toEqual({ kind: 'saved', at: 1_000 })
  })

  it('is not saved before the disk has answered', async () => {
    const { writer, answer, told } = disk()
    writer.push(1)
    const flushed = writer.flush()
    await turn()
    expect(told).toEqual([{ kind: 'saving' }])
    await answer()
    expect(await flushed).toBe(true)
  })
})

describe('trouble', () => {
  it('says after 5 seconds that the disk does not answer, and takes it back when it does', async () => {
    const { writer, answer, last } = disk()
    writer.push(1)
    const flushed = writer.flush()
    await vi.advanceTimersByTimeAsync(patience - 1)
    expect(last()).toEqual({ kind: 'saving' })
    await vi.advanceTimersByTimeAsync(1)
    expect(last()).toMatchObject({ kind: 'not-saved', since: 1_000, why: expect.stringContaining('not answered for 5 seconds') })
    expect(await flushed).toBe(false)
    await answer()
    expect(last()).toMatchObject({ kind: 'saved' })
  })

  it('does not call a step saving that is made while the disk is silent or full', async () => {
    const silent = disk()
    silent.writer.push(1)
    await vi.advanceTimersByTimeAsync(patience)
    silent.writer.push(2)
    expect(silent.last()).toMatchObject({ kind: 'not-saved', why: expect.stringContaining('not answered') })

    const full = disk()
    full.writer.push(1)
    await turn()
    await full.answer(new DOMException('full', 'QuotaExceededError'))
    full.writer.push(2)
    expect(full.last()).toMatchObject({ kind: 'not-saved', since: 1_000, why: expect.stringContaining('is full') })
  })

  it('does not keep anybody waiting for a disk that is silent', async () => {
    const { writer } = disk()
    writer.push(1)
    await vi.advanceTimersByTimeAsync(patience)
    expect(await Promise.race([writer.flush(), vi.advanceTimersByTimeAsync(60_000).then(() => 'still waiting')])).toBe(false)
  })

  it('tries at once when somebody waits', async () => {
    const { writer, written, answer } = disk()
    writer.push(1)
    await turn()
    await answer(new DOMException('full', 'QuotaExceededError'))
    const flushed = writer.flush()
    expect(written).toEqual([[1], [1]])
    await answer()
    expect(await flushed).toBe(true)
  })

  it('tries the same steps again, before any later ones', async () => {
    const { writer, written, answer, last } = disk()
    writer.push(1)
    await turn()
    writer.push(2)
    await answer(new DOMException('full', 'QuotaExceededError'))
    expect(last()).toMatchObject({ kind: 'not-saved', why: expect.stringContaining('is full') })
    await vi.advanceTimersByTimeAsync(500)
    expect(written).toEqual([[1], [1]])
    await answer()
    expect(written).toEqual([[1], [1], [2]])
    await answer()
    expect(last()).toMatchObject({ kind: 'saved' })
  })

  it('tries again at once when asked', async () => {
    const { writer, written, answer } = disk()
    writer.push(1)
    await turn()
    await answer(new DOMException('', 'QuotaExceededError'))
    writer.retry()
    expect(written).toEqual([[1], [1]])
  })

  it('stops when another window has written, however often it is asked', async () => {
    const { writer, written, answer, last } = disk()
    writer.push(1)
    await turn()
    await answer(new TakenSeqError('taken'))
    writer.push(2)
    writer.retry()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(written).toEqual([[1]])
    expect(last()).toMatchObject({ kind: 'not-saved', why: expect.stringContaining('Another window has changed this plan') })
    expect(await writer.flush()).toBe(false)
  })

  it('takes a late answer to a silent attempt for what it is, and ignores the attempt after it', async () => {
    const { writer, written, answer, last } = disk()
    writer.push(1)
    await vi.advanceTimersByTimeAsync(patience)
    writer.retry()
    expect(written).toEqual([[1], [1]])
    await answer()
    expect(last()).toMatchObject({ kind: 'saved' })
    await answer(new TakenSeqError('the rows are there already'))
    expect(last()).toMatchObject({ kind: 'saved' })
  })
})
