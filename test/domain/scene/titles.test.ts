import { expect, it } from 'vitest'
import { cardGeometry } from '@/domain/scene/cardGeometry'
import { titleLine, waysToSay } from '@/domain/scene/titles'
import { measure } from '@/domain/text/measure'

const onCard = (title: string): string => titleLine(title, null, [], cardGeometry.card.title).text
const inStack = (title: string, ...words: readonly string[]): string => titleLine(title, null, words, cardGeometry.leaf.title).text

it.each([
  ['Manager, Checkout', 'Manager, Checkout'],
  ['Engineering manager, Checkout', 'Manager, Checkout'],
  ['Senior engineering manager, Web', 'Senior manager, Web'],
  ['Software Engineering Manager, Search', 'Manager, Search'],
  ['Director, Product engineering', 'Director, Product eng'],
  ['Senior Vice President, Europe', 'Senior VP, Europe'],
  ['Executive Vice President of Global Manufacturing', 'Executive VP of Globa…'],
  ['Engineering manager, Developer experience', 'Manager, Developer e…'],
])('%s stands on a card as %s', (title, text) => {
  expect(onCard(title)).toBe(text)
})

it.each([
  ['Engineer', ['34 days'], 'Engineer, 34 days'],
  ['Senior engineer, tech lead', [], 'Sr engineer, tech lead'],
  ['Senior engineer', ['144 days'], 'Sr engineer, 144 days'],
  ['Security engineer', ['from 1 Apr 2027', 'from Apr 2027', 'Apr 2027'], 'Security eng, Apr 2027'],
  ['Information security engineer', ['from 1 Apr 2027', 'from Apr 2027'], 'Information security eng'],
  ['Site reliability engineer', ['from Apr 1, 2027', 'from Apr 2027'], 'Site reliability engineer'],
])('%s with %s stands in a stack as %s', (title, words, text) => {
  expect(inStack(title, ...words)).toBe(text)
})

it('keeps the whole of it for whoever asks', () => {
  expect(titleLine('Information security engineer', null, ['144 days'], cardGeometry.leaf.title).full).toBe(
    'Information security engineer, 144 days',
  )
})

it('grows shorter with every way, and never says nothing', () => {
  for (const title of ['Senior engineering manager, Engineering', 'Assistant to the Vice President', 'Lead', '工程师, 支付', '']) {
    const widths = waysToSay(title).map(way => measure(way, 400, 12))
    expect(widths).toEqual(widths.toSorted((left, right) => right - left))
    expect(new Set(widths).size).toBe(widths.length)
    expect(waysToSay(title)[0]).toBe(title)
  }
})

it('leaves out the team a title begins with, before it cuts', () => {
  const inTeam = (title: string, team: string) => titleLine(title, team, [], cardGeometry.leaf.title).text
  expect(inTeam('Production Technician - WC60', 'Production')).toBe('Technician - WC60')
  expect(inTeam('Production lead', 'Production')).toBe('Production lead')
  expect(inTeam('Productions Technician, day and night', 'Production')).toMatch(/^Productions .*…$/)
})

it('leaves no dash hanging where it cuts', () => {
  expect(inStack('Production Technician - WC60')).toBe('Production Technician…')
})
