import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { zipOf } from '@/renderer/export/zip'

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const entries = [
  { name: 'Chart 1 of 2.png', bytes: Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256) },
  { name: 'Übersicht – 2.png', bytes: new Uint8Array() },
]

describe('several files as one ZIP', () => {
  it.skipIf(!hasPython())('is read by another program, checksums and names included (skipped without python3)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'espalier-zip-'))
    try {
      writeFileSync(join(folder, 'all.zip'), zipOf(entries))
      const script =
        'import zipfile; z = zipfile.ZipFile("all.zip"); assert z.testzip() is None; z.extractall(); print("|".join(z.namelist()))'
      const names = execFileSync('python3', ['-c', script], { cwd: folder, encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } })
      expect(names.trim()).toBe(entries.map(({ name }) => name).join('|'))
      for (const { name, bytes } of entries) expect(Uint8Array.from(readFileSync(join(folder, name)))).toEqual(bytes)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('has the known checksum of a known text', () => {
    const bytes = new TextEncoder().encode('123456789')
    expect(new DataView(zipOf([{ name: 'a', bytes }]).buffer).getUint32(14, true)).toBe(0xcbf43926)
  })
})
