/** Measured widths against drawn ones: on the page, on a canvas and in an SVG, as the app draws them. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { fontFamily, measure, type Weight } from '@/domain/text/measure'
import { describeInChromium } from '../../support/chromium'

const names = readFileSync(new URL('../../fixtures/names.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const weights: readonly Weight[] = [400, 500, 600]
const sizes = [11, 12, 13, 15, 20, 28]

type Sample = { readonly text: string; readonly weight: number; readonly size: number }
type Drawn = { readonly page: number; readonly canvas: number; readonly svg: number }

/** Widths in pixels of every sample in the three ways the app draws text. */
function drawn(page: Page, samples: readonly Sample[]): Promise<readonly Drawn[]> {
  return page.evaluate(
    async ({ samples, family }) => {
      const all = samples.map(sample => sample.text).join('')
      await Promise.all([400, 500, 600].map(weight => document.fonts.load(`${weight} 13px ${family}`, all)))
      const span = document.createElement('span')
      span.style.cssText = `font-family:${family};white-space:pre;position:absolute;text-rendering:geometricPrecision`
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text')
      text.setAttribute('text-rendering', 'geometricPrecision')
      text.setAttribute('font-family', family)
      svg.append(text)
      document.body.append(span, svg)
      const context = document.createElement('canvas').getContext('2d')
      if (!context) throw new Error('no canvas')
      return samples.map(sample => {
        span.style.fontSize = `${sample.size}px`
        span.style.fontWeight = String(sample.weight)
        span.textContent = sample.text
        context.font = `${sample.weight} ${sample.size}px ${family}`
        context.textRendering = 'geometricPrecision'
        text.setAttribute('font-size', String(sample.size))
        text.setAttribute('font-weight', String(sample.weight))
        text.textContent = sample.text
        return {
          page: span.getBoundingClientRect().width,
          canvas: context.measureText(sample.text).width,
          svg: text.getComputedTextLength(),
        }
      })
    },
    { samples, family: fontFamily },
  )
}

function samplesOf(texts: readonly string[]): readonly Sample[] {
  return texts.flatMap(text => weights.flatMap(weight => sizes.map(size => ({ text, weight, size }))))
}

function measured(sample: Sample): number {
  // Every sample is made from `weights`.
  return measure(sample.text, sample.weight as Weight, sample.size)
}

describeInChromium('text in Chromium', page => {
  it('is as wide as measured, within half a pixel, for 200 names in every weight and size', async () => {
    expect(names.length).toBeGreaterThanOrEqual(200)
    const samples = samplesOf(names)
    const widths = await drawn(page(), samples)
    const off = samples.flatMap((sample, at) => {
      const ways = Object.entries(widths[at] ?? {})
      return ways.filter(([, width]) => Math.abs(width - measured(sample)) > 0.5).map(([way, width]) => ({ ...sample, way, width }))
    })
    expect(off.slice(0, 10)).toEqual([])
  })

  it('is never wider than measured in scripts that the bundled font lacks', async () => {
    const samples = samplesOf([
      '田辺 由紀',
      '김민준 (Minjun)',
      'ليلى حداد',
      'سعيد صبري العسكري',
      'राहुल देशमुख',
      'שרה כהן-לוי',
      'Թամար Պետրոսյան',
      'ნინო ჯავახიშვილი',
      'สมชาย ใจดี',
      'Zoë 🎉👩‍👩‍👧 🇵🇹 ❤️ lead',
      '1️⃣ ✈️ ☎️',
      'தமிழ் செல்வி',
      'ឈ្មោះ ខ្មែរ',
      '𝔉𝔯𝔞𝔨𝔱𝔲𝔯',
    ])
    const widths = await drawn(page(), samples)
    const wider = samples.flatMap((sample, at) => {
      const width = Math.max(...Object.values(widths[at] ?? {}))
      return width > measured(sample) + 0.5 ? [{ ...sample, width, measured: measured(sample) }] : []
    })
    expect(wider.slice(0, 10)).toEqual([])
  })
})
