/** Several files as one ZIP, for pictures cut into tiles: one question where to save, not one a tile. Stored, since PNG is packed already. */

export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array }

const signatures = { file: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const
const version = 20
/** Names are UTF-8. */
const flags = 0x0800
/** 1 January 1980, midnight: the earliest a ZIP can say. When a picture was made is nobody's business. */
const date = 0x0021
const largestZip = 0xffff_ffff

/** Throws when all files together are over 4 GB, or there are over 65,535, which the plain format cannot hold. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files = entries.map(({ name, bytes }) => ({ name: new TextEncoder().encode(name), bytes, crc: crc32(bytes) }))
  const size = files.reduce((sum, { name, bytes }) => sum + 30 + 46 + 2 * name.length + bytes.length, 22)
  if (size > largestZip || files.length > 0xffff) throw new RangeError('Too much for one ZIP file')

  const zip = new Uint8Array(size)
  const view = new DataView(zip.buffer)
  let at = 0
  const u16 = (value: number): void => {
    view.setUint16(at, value, true)
    at += 2
  }
  const u32 = (value: number): void => {
    view.setUint32(at, value, true)
    at += 4
  }
  const put = (bytes: Uint8Array): void => {
    zip.set(bytes, at)
    at += bytes.length
  }
  /** What a file's own head and its line in the directory have in common. */
  const common = ({ name, bytes, crc }: (typeof files)[number]): void => {
    for (const value of [version, flags, 0, 0, date]) u16(value)
    for (const value of [crc, bytes.length, bytes.length]) u32(value)
    u16(name.length)
    u16(0)
  }

  const starts: number[] = []
  for (const file of files) {
    starts.push(at)
    u32(signatures.file)
    common(file)
    put(file.name)
    put(file.bytes)
  }
  const directory = at
  for (const [index, file] of files.entries()) {
    u32(signatures.directory)
    u16(version)
    common(file)
    for (const value of [0, 0, 0]) u16(value)
    u32(0)
    u32(starts[index] ?? 0)
    put(file.name)
  }
  const directorySize = at - directory
  u32(signatures.end)
  for (const value of [0, 0, files.length, files.length]) u16(value)
  u32(directorySize)
  u32(directory)
  u16(0)
  return zip
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
