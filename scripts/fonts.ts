/**
 * Makes everything Espalier knows of its font from one release of Inter: TrueType files for the command line, WOFF2 files by range of
 * characters for the screen and for pictures, the stylesheet that names them, and the advances that text is measured with.
 *
 * Kerning, ligatures and alternates are taken out of the files themselves, so a renderer cannot turn them on: what is left are tabular
 * figures and the placing of marks. Run with `npm run fonts` after a new release of `inter-ui`; the output is committed.
 */
import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Blob, Face, Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { type Span, spansOf, textOf, writeAdvances, writeRanges, writeStylesheet } from './fontTables'

const root = fileURLToPath(new URL('..', import.meta.url))
const release = dirname(createRequire(import.meta.url).resolve('inter-ui/package.json'))
const weights = [
  { weight: 400, name: 'Regular' },
  { weight: 500, name: 'Medium' },
  { weight: 600, name: 'SemiBold' },
] as const
const keepFeatures = ['ccmp', 'mark', 'mkmk', 'tnum']
/** Typographic family and style: without them "Inter Medium" would be a family of its own to the command line. */
const preserveNameIds = [16, 17]

/** Marks are in every range, since a letter and its mark must come from one file. */
const marks: Span = [0x0300, 0x036f]
const ranges: readonly { readonly name: string; readonly spans: readonly Span[] }[] = [
  {
    name: 'latin',
    spans: [
      [0x0020, 0x00ff],
      [0x0131, 0x0131],
      [0x0152, 0x0153],
      [0x02bb, 0x02bc],
      [0x02c6, 0x02c6],
      [0x02da, 0x02da],
      [0x02dc, 0x02dc],
      marks,
      [0x2000, 0x206f],
      [0x20a0, 0x20cf],
      [0x2122, 0x2122],
      [0x2190, 0x2193],
      [0x2212, 0x2212],
      [0xfffd, 0xfffd],
    ],
  },
  {
    name: 'latin-ext',
    spans: [
      [0x0100, 0x0130],
      [0x0132, 0x0151],
      [0x0154, 0x02ba],
      [0x02bd, 0x02c5],
      [0x02c7, 0x02d9],
      [0x02db, 0x02db],
      [0x02dd, 0x02ff],
      marks,
      [0x1d00, 0x1eff],
      [0x2c60, 0x2c7f],
      [0xa720, 0xa7ff],
    ],
  },
  { name: 'greek', spans: [marks, [0x0370, 0x03ff], [0x1f00, 0x1fff]] },
  {
    name: 'cyrillic',
    spans: [marks, [0x0400, 0x052f], [0x1c80, 0x1c8f], [0x2de0, 0x2dff], [0xa640, 0xa69f]],
  },
  {
    name: 'symbols',
    spans: [
      [0x2070, 0x209f],
      [0x20d0, 0x2121],
      [0x2123, 0x218f],
      [0x2194, 0x2211],
      [0x2213, 0x2bff],
      [0x2e00, 0x2e7f],
      // Not the letters of flags from U+1F1E6: those are for the system's emoji.
      [0x1f100, 0x1f1e5],
      [0x1f800, 0x1f8ff],
    ],
  },
]

/** Code points of a font that some range holds: its private-use glyphs are reached by no name or title. */
function charactersOf(face: Face): readonly number[] {
  const wanted = ranges.flatMap(range => range.spans)
  return [...face.collectUnicodes()].filter(code => wanted.some(([from, to]) => code >= from && code <= to)).sort((a, b) => a - b)
}

/** Advance of one character, in units of the font, as it stands after a letter: a mark that sits on it takes no room. */
function advanceOf(font: Font, code: number): number {
  const widthOf = (text: string): number => {
    const buffer = new ShapingBuffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    shape(font, buffer)
    return buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0)
  }
  const isMark = /\p{M}/u.test(String.fromCodePoint(code))
  return isMark ? widthOf(`n${String.fromCodePoint(code)}`) - widthOf('n') : font.glyphHAdvance(font.nominalGlyph(code) ?? 0)
}

const fonts = join(root, 'resources/fonts')
await mkdir(fonts, { recursive: true })
await copyFile(join(release, 'LICENSE.txt'), join(fonts, 'LICENSE.txt'))

let characters: readonly number[] = []
let unitsPerEm = 0
const advances: { weight: number; advances: readonly number[] }[] = []
for (const { weight, name } of weights) {
  const source = await readFile(join(release, `web/Inter-${name}.woff2`))
  const options = { keepFeatures, preserveNameIds, noHinting: true }
  const whole = await subsetFont(source, undefined, { ...options, keepAllGlyphs: true, targetFormat: 'truetype' })
  const face = new Face(new Blob(whole))
  characters = charactersOf(face)
  unitsPerEm = face.upem
  await writeFile(
    join(fonts, `Inter-${weight}.ttf`),
    await subsetFont(source, textOf(characters), { ...options, targetFormat: 'truetype' }),
  )
  for (const range of ranges) {
    const held = characters.filter(code => range.spans.some(([from, to]) => code >= from && code <= to))
    const file = await subsetFont(source, textOf(held), { ...options, targetFormat: 'woff2' })
    await writeFile(join(fonts, `inter-${range.name}-${weight}.woff2`), file)
  }
  const font = new Font(face)
  advances.push({ weight, advances: characters.map(code => advanceOf(font, code)) })
}

const stylesheet = join(root, 'src/renderer/theme/fonts.css')
await writeFile(stylesheet, writeStylesheet(ranges, weights))
// The stylesheet is linted like one written by hand.
execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', stylesheet])
await writeFile(join(root, 'src/domain/text/ranges.generated.ts'), writeRanges(ranges))
await writeFile(join(root, 'src/domain/text/advances.generated.ts'), writeAdvances(unitsPerEm, spansOf(characters), advances))
