import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bands } from '@/domain/model/ladder'
import { palette } from '@/domain/scene/palette'
import { darkTokens, lightTokens } from '@/domain/scene/tokens'

const sheet = readFileSync(new URL('../../../src/renderer/theme/tokens.css', import.meta.url), 'utf8')

/** Colours of one rule of the style sheet, by name without dashes. */
function coloursIn(rule: string): Record<string, string> {
  return Object.fromEntries([...rule.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]))
}

const darkRule = sheet.lastIndexOf('[data-theme=')
const light = sheet.slice(0, darkRule)
const dark = sheet.slice(darkRule)

describe('the palette', () => {
  it('has the colours of the style sheet, in both themes', () => {
    expect(Object.keys(coloursIn(light)).length).toBeGreaterThan(80)
    expect(lightTokens).toEqual(coloursIn(light))
    expect(darkTokens).toEqual(coloursIn(dark))
  })

  it('gives a plate its ground, its text and its edge as the design names them', () => {
    expect(palette('light').plate('band-senior')).toEqual({ fill: '#2a9cbd', on: '#16171a', edge: '#047692' })
  })

  it('darkens the edge of a team, for which the design names none', () => {
    const { fill, edge } = palette('light').plate('team-5')
    expect(fill).toBe(lightTokens['team-5'])
    expect(edge).not.toBe(fill)
    expect(edge < fill).toBe(true)
  })

  it('draws a seat without a value in neutral', () => {
    expect(palette('light').plate('neutral').fill).toBe(lightTokens['surface-3'])
  })

  it('throws on a colour the design does not have', () => {
    expect(() => palette('light').colour('band-chief')).toThrow('band-chief')
  })

  it.each(['light', 'dark'] as const)('keeps every text on a plate above a contrast of 4.5 in %s', theme => {
    const fills = [...bands.map(band => `band-${band}`), ...Array.from({ length: 12 }, (_, index) => `team-${index + 1}`), 'neutral']
    for (const fill of fills) {
      const plate = palette(theme).plate(fill)
      expect([fill, contrast(plate.fill, plate.on) >= 4.5]).toEqual([fill, true])
    }
  })
})

/** Contrast ratio of two colours after WCAG 2. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((left, right) => right - left)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(channel => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
