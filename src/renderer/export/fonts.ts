/** The files of the bundled font, to be carried inside pictures. Read from the app itself, once each. */
import { type EmbeddedFont, type FontFile, fontFileName } from '@/domain/exports/fontFaces'
import { dataAddress } from './dataAddress'

const addresses = import.meta.glob<string>('../../../resources/fonts/*.woff2', { query: '?url', import: 'default', eager: true })
const loaded = new Map<string, Promise<string>>()

/** Throws when a file of the app cannot be read. */
export function loadFonts(files: readonly FontFile[]): Promise<readonly EmbeddedFont[]> {
  return Promise.all(files.map(async file => ({ ...file, data: await load(fontFileName(file)) })))
}

function load(name: string): Promise<string> {
  const known = loaded.get(name)
  if (known) return known
  const loading = read(name)
  loaded.set(name, loading)
  // What failed once may work the next time: the failure is not kept.
  loading.catch(() => loaded.delete(name))
  return loading
}

async function read(name: string): Promise<string> {
  const address = addresses[`../../../resources/fonts/${name}`]
  if (address === undefined) throw new Error(`The app has no font file ${name}`)
  const response = await fetch(address)
  if (!response.ok) throw new Error(`The font file ${name} could not be read (${response.status})`)
  return dataAddress(new Uint8Array(await response.arrayBuffer()), 'font/woff2')
}
