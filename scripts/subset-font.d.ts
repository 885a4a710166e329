/** The part of subset-font that scripts/fonts.ts uses; the package has no types of its own. */
declare module 'subset-font' {
  type Options = {
    readonly targetFormat: 'truetype' | 'woff2'
    readonly keepFeatures: readonly string[]
    readonly preserveNameIds: readonly number[]
    readonly noHinting: boolean
    readonly keepAllGlyphs?: boolean
  }
  export default function subsetFont(font: Uint8Array, text: string | undefined, options: Options): Promise<Uint8Array<ArrayBuffer>>
}
