/** Who may import whom, and what may stand where: kept by a machine, not by memory. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addressOffences,
  domainOffences,
  hostOffences,
  importOffences,
  importsOf,
  lengthOffences,
  type Offence,
  type SourceFile,
} from './support/architecture'

const project = join(import.meta.dirname, '..')
const folders = ['src', 'test', 'e2e', 'scripts', 'bench']
const isSource = /\.(?:ts|tsx|mts|mjs|cjs|js|css|html)$/
const isLeftOut = /(?:^|\/)(?:node_modules|results|public)(?:\/|$)/

function filesUnder(folder: string): readonly SourceFile[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && isSource.test(entry.name))
    .map(entry => relative(project, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter(path => !isLeftOut.test(path))
    .map(path => ({ path, text: readFileSync(join(project, path), 'utf8') }))
}

const files = folders.flatMap(filesUnder)
const offencesOf = (rule: (file: SourceFile) => readonly Offence[]) => files.flatMap(rule)

describe('the source', () => {
  it('is found', () => expect(files.length).toBeGreaterThan(30))
  it('imports only what its folder may', () => expect(offencesOf(importOffences)).toEqual([]))
  it('keeps clock, dice and locale out of the domain', () => expect(offencesOf(domainOffences)).toEqual([]))
  it('has no file over 400 lines', () => expect(offencesOf(lengthOffences)).toEqual([]))
  it('names no address outside in the renderer', () => expect(offencesOf(addressOffences)).toEqual([]))
  it('does not ask which host it runs in', () => expect(offencesOf(hostOffences)).toEqual([]))
})

describe('an import is refused', () => {
  it.each([
    ['src/renderer/main.tsx', "import { app } from 'electron'"],
    ['src/renderer/main.tsx', "import { serve } from '@/main/assets'"],
    ['src/renderer/home/Home.tsx', "import { channels } from '@/ipc/channels'"],
    ['src/renderer/main.tsx', "import { readFile } from 'node:fs'"],
    ['src/renderer/main.tsx', "const { z } = await import('zod')"],
    ['src/domain/model/plan.ts', "import { z } from 'zod'"],
    ['src/domain/model/plan.ts', "import { edit } from '../change/edit'"],
    ['src/domain/change/history.ts', "import type { Refusal } from '../commands/refusal'"],
    ['src/domain/queries/reports.ts', "import type { Move } from '@/domain/commands/movePosition'"],
    ['src/domain/layout/tidy.ts', "import {\n  a,\n  b,\n} from '../commands/x'"],
    ['src/domain/exports/svg.ts', "export * from '../commands/x'"],
    ['src/domain/model/plan.ts', "import { readFileSync } from 'node:fs'"],
    ['src/domain/model/plan.ts', "import { useState } from 'react'"],
    ['src/domain/model/plan.ts', "import { rows } from '@/intake/tables'"],
    ['src/preload/index.ts', "import { contracts } from '../ipc/contract'"],
    ['src/preload/index.ts', "import { ok } from '@/domain/result'"],
    ['src/main/index.ts', "import { electronShell } from '@/renderer/shell/electronShell'"],
    ['src/ipc/contract.ts', "import { app } from 'electron'"],
    ['src/intake/csv.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/cli/index.ts', "import { App } from '../renderer/session/app'"],
    ['src/elsewhere/x.ts', "import { ok } from '@/domain/result'"],
  ])('%s: %s', (path, text) => expect(importOffences({ path, text })).toHaveLength(1))
})

describe('an import is allowed', () => {
  it.each([
    ['src/renderer/main.tsx', "import { createRoot } from 'react-dom/client'"],
    ['src/renderer/main.tsx', "import './theme/base.css'"],
    ['src/renderer/main.tsx', "// import { app } from 'electron'\nimport { ok } from '@/domain/result'"],
    ['src/renderer/shell/electronShell.ts', "import type { Bridge } from '@/ipc/bridge'"],
    ['src/domain/commands/movePosition.ts', "import { isBelow } from '../queries/reports'"],
    ['src/domain/model/zod.ts', "import { z } from 'zod'"],
    ['src/preload/index.ts', "import { channels } from '../ipc/channels'\nimport { ipcRenderer } from 'electron'"],
    ['src/main/assets.ts', "import { readFile } from 'node:fs/promises'"],
  ])('%s: %s', (path, text) => expect(importOffences({ path, text })).toEqual([]))
})

describe('the other rules', () => {
  const inDomain = (text: string) => domainOffences({ path: 'src/domain/queries/x.ts', text })

  it.each([
    'const at = Date.now()',
    'const at = new Date()',
    'const at = new Date( )',
    'const id = Math.random()',
    'const id = crypto.randomUUID()',
    'names.sort((a, b) => a.localeCompare(b))',
    'amount.toLocaleString()',
    'amount.toLocaleString(undefined, {})',
    'new Intl.NumberFormat()',
  ])('refuse in the domain: %s', text => expect(inDomain(text)).toHaveLength(1))

  it.each(['// never Date.now()', "new Date('2026-01-01T00:00:00Z')", "new Intl.NumberFormat('en-GB')", "amount.toLocaleString('en')"])(
    'allow in the domain: %s',
    text => expect(inDomain(text)).toEqual([]),
  )

  it('count lines, and leave generated files alone', () => {
    const text = 'x\n'.repeat(401)
    expect(lengthOffences({ path: 'src/renderer/theme/base.css', text })).toHaveLength(1)
    expect(lengthOffences({ path: 'src/domain/text/advances.generated.ts', text })).toEqual([])
    expect(lengthOffences({ path: 'src/a.ts', text: 'x\n'.repeat(400) })).toEqual([])
  })

  it('see an address in code, not in a comment or a namespace', () => {
    const at = (text: string) => addressOffences({ path: 'src/renderer/x.tsx', text })
    expect(at("fetch('https://example.org/x')")).toHaveLength(1)
    expect(at("new WebSocket('wss://example.org')")).toHaveLength(1)
    expect(at('// see https://example.org')).toEqual([])
    expect(at("const svg = 'http://www.w3.org/2000/svg'")).toEqual([])
  })

  it('see a question about the host', () => {
    expect(hostOffences({ path: 'src/renderer/frame/Header.tsx', text: 'if (isElectron) x()' })).toHaveLength(1)
    expect(hostOffences({ path: 'src/renderer/shell/chooseShell.ts', text: 'espalierBridge' })).toEqual([])
  })

  it('read every form of import', () => {
    expect(
      importsOf("import a from 'a'\nimport 'b'\nexport { c } from 'c'\nawait import('d')\nnew Worker(new URL('./e.ts', import.meta.url))"),
    ).toEqual(['a', 'c', 'b', 'd', './e.ts'])
  })
})
