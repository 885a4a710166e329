/** The rules of ARCHITECTURE.md as functions from source text to offences, so that the test can also show that each rule bites. */
import { dirname, join, posix } from 'node:path'

/** `path` is relative to the project, with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string }

export type Offence = string

type Area = {
  /** Folders of ours it may import from, itself included. */
  readonly ours: readonly string[]
  /** Packages it may import; `'any'` where it may not matter to the rest. */
  readonly packages: readonly RegExp[]
}

const anyPackage = /^(?!electron$|node:)/
const node = /^node:/

const areas: Readonly<Record<string, Area>> = {
  domain: { ours: ['domain'], packages: [/^fractional-indexing$/] },
  intake: { ours: ['intake', 'domain'], packages: [/^papaparse$/] },
  ipc: { ours: ['ipc', 'domain'], packages: [] },
  preload: { ours: ['preload', 'ipc'], packages: [/^electron$/] },
  main: { ours: ['main', 'ipc', 'domain'], packages: [/^electron$/, node] },
  renderer: { ours: ['renderer', 'intake', 'domain', 'ipc'], packages: [anyPackage] },
  cli: { ours: ['cli', 'intake', 'domain'], packages: [anyPackage, node] },
}

/** Folders of the domain, and what each may import besides itself and `result`. What is not listed is refused. */
const domainFolders: Readonly<Record<string, readonly string[]>> = {
  model: [],
  change: ['model'],
  queries: ['model'],
  ladder: ['model', 'queries'],
  text: ['model'],
  commands: ['model', 'change', 'queries', 'ladder'],
  codec: ['model', 'queries', 'ladder'],
  scenarios: ['model', 'change', 'queries', 'ladder'],
  samples: ['model', 'change', 'queries', 'ladder', 'codec', 'commands'],
  imports: ['model', 'change', 'queries', 'ladder'],
  layout: ['model', 'queries', 'ladder', 'text'],
  analysis: ['model', 'queries', 'ladder'],
  hiring: ['model', 'queries', 'ladder'],
  findings: ['model', 'queries', 'ladder', 'analysis', 'hiring'],
  scene: ['model', 'queries', 'ladder', 'text', 'layout', 'analysis'],
  exports: ['model', 'queries', 'ladder', 'text', 'layout', 'analysis', 'findings', 'scene', 'codec', 'scenarios'],
}

const importPatterns = [
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\brequire\(\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g,
]

/** Everything a file imports, as written. */
export function importsOf(text: string): readonly string[] {
  const code = withoutComments(text)
  return importPatterns.flatMap(pattern => [...code.matchAll(pattern)].flatMap(match => (match[1] === undefined ? [] : [match[1]])))
}

/** Source without its comments; strings, in which a `//` may stand, are kept. */
function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, string) => string ?? '',
  )
}

export function importOffences(file: SourceFile): readonly Offence[] {
  const area = areaOf(file.path)
  const rule = area === null ? undefined : areas[area]
  if (area === null || !rule) return file.path.startsWith('src/') ? [`${file.path}: a folder that ARCHITECTURE.md does not know`] : []
  return importsOf(file.text).flatMap(specifier => {
    const target = ourPath(file.path, specifier)
    const refused = target === null ? isPackageRefused(file.path, rule, specifier) : isOursRefused(file.path, rule, target)
    return refused ? [`${file.path} may not import ${specifier}`] : []
  })
}

function isPackageRefused(path: string, rule: Area, specifier: string): boolean {
  // One module is the door to zod: it must be configured before any schema is made.
  if (specifier === 'zod' || specifier.startsWith('zod/')) return path !== 'src/domain/model/zod.ts'
  return !rule.packages.some(allowed => allowed.test(specifier))
}

function isOursRefused(path: string, rule: Area, target: string): boolean {
  const targetArea = areaOf(target)
  // A style sheet, a font, a schema beside the source: not code.
  if (targetArea === null) return !/^resources\/|^package\.json$/.test(target)
  if (!rule.ours.includes(targetArea)) return true
  // `bridge` holds types alone, so nothing of it reaches the sandboxed file.
  if (path.startsWith('src/preload/') && targetArea === 'ipc') return !['src/ipc/channels', 'src/ipc/bridge'].includes(target)
  if (path.startsWith('src/renderer/') && targetArea === 'ipc') return !path.startsWith('src/renderer/shell/')
  return path.startsWith('src/domain/') && isDomainRefused(path, target)
}

function isDomainRefused(path: string, target: string): boolean {
  const from = domainFolderOf(path)
  const to = domainFolderOf(target)
  if (to === null || from === to) return false
  return from === null || !(domainFolders[from] ?? []).includes(to)
}

/** What the domain may not touch: the clock, the dice, and whatever locale the machine happens to have. */
const domainBans: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b/, 'Date.now'],
  [/\bnew Date\(\s*\)|[^.\w]Date\(\s*\)/, 'new Date()'],
  [/\bperformance\.now\b/, 'performance.now'],
  [/\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/, 'randomness'],
  [/\blocaleCompare\b/, 'localeCompare'],
  [/\btoLocale\w+\(\s*(?:\)|undefined)/, 'an implicit locale'],
  [/\bIntl\.\w+\(\s*(?:\)|undefined)/, 'an implicit locale'],
]

export function domainOffences(file: SourceFile): readonly Offence[] {
  if (!file.path.startsWith('src/domain/')) return []
  const code = withoutComments(file.text)
  return domainBans.flatMap(([pattern, name]) => (pattern.test(code) ? [`${file.path} uses ${name}`] : []))
}

const longestFile = 400

export function lengthOffences(file: SourceFile): readonly Offence[] {
  if (file.path.includes('.generated.')) return []
  const lines = file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0)
  return lines > longestFile ? [`${file.path} has ${lines} lines`] : []
}

/** Names of XML vocabularies look like addresses and are never fetched. */
const namespaces = /https?:\/\/www\.w3\.org\/[\w/]*/g

export function addressOffences(file: SourceFile): readonly Offence[] {
  if (!file.path.startsWith('src/renderer/')) return []
  const found = withoutComments(file.text)
    .replace(namespaces, '')
    .match(/\b(?:https?|wss?):\/\/[^\s'"`)]*/)
  return found ? [`${file.path} names an address outside: ${found[0]}`] : []
}

/** The renderer learns about its host through the port alone. */
export function hostOffences(file: SourceFile): readonly Offence[] {
  if (!file.path.startsWith('src/renderer/') || file.path.startsWith('src/renderer/shell/')) return []
  return /\bisElectron\b|\bespalierBridge\b/.test(withoutComments(file.text)) ? [`${file.path} asks which host it runs in`] : []
}

function ourPath(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?\w+$/, '')
  if (bare.startsWith('@/')) return posix.join('src', bare.slice(2))
  if (bare.startsWith('.')) return join(dirname(from), bare).replaceAll('\\', '/')
  return null
}

function areaOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null
}

function domainFolderOf(path: string): string | null {
  return /^src\/domain\/([^/]+)\//.exec(path)?.[1] ?? null
}
