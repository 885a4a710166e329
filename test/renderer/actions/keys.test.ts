import { describe, expect, it } from 'vitest'
import { isPressed, type Pressed } from '@/renderer/actions/keys'

function keys(key: string, held: Partial<Pressed> = {}): Pressed {
  return { key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }
}
const mac = true
const other = false

describe('Mod', () => {
  it('is Ctrl where there is no ⌘, and ⌘ on a Mac', () => {
    expect(isPressed('Mod+Z', keys('z', { ctrlKey: true }), other)).toBe(true)
    expect(isPressed('Mod+Z', keys('z', { metaKey: true }), other)).toBe(false)
    expect(isPressed('Mod+Z', keys('z', { metaKey: true }), mac)).toBe(true)
    expect(isPressed('Mod+Z', keys('z', { ctrlKey: true }), mac)).toBe(false)
  })

  it('is not there unless the shortcut asks for it', () => {
    expect(isPressed('M', keys('m', { ctrlKey: true }), other)).toBe(false)
    expect(isPressed('M', keys('m', { metaKey: true }), other)).toBe(false)
    expect(isPressed('M', keys('m'), other)).toBe(true)
  })
})

describe('Shift and Alt', () => {
  it('tell one letter’s shortcuts apart', () => {
    expect(isPressed('Shift+Mod+Z', keys('Z', { ctrlKey: true, shiftKey: true }), other)).toBe(true)
    expect(isPressed('Mod+Z', keys('Z', { ctrlKey: true, shiftKey: true }), other)).toBe(false)
    expect(isPressed('A', keys('A', { shiftKey: true }), other)).toBe(false)
    expect(isPressed('Alt+ArrowLeft', keys('ArrowLeft', { altKey: true }), other)).toBe(true)
    expect(isPressed('Alt+ArrowLeft', keys('ArrowLeft'), other)).toBe(false)
  })

  it('leave a letter alone when Caps Lock is on', () => {
    expect(isPressed('M', keys('M'), other)).toBe(true)
  })
})

describe('a sign', () => {
  it('is typed with whatever keys the layout needs', () => {
    expect(isPressed('?', keys('?', { shiftKey: true }), other)).toBe(true)
    expect(isPressed('?', keys('?'), other)).toBe(true)
    expect(isPressed('Plus', keys('+', { shiftKey: true }), other)).toBe(true)
    expect(isPressed('Mod+Plus', keys('+', { ctrlKey: true }), other)).toBe(true)
    expect(isPressed('Mod+,', keys(',', { ctrlKey: true }), other)).toBe(true)
  })
})

describe('a digit', () => {
  it('goes by its place on the keyboard, since Shift makes another character of it', () => {
    expect(isPressed('Shift+1', keys('!', { code: 'Digit1', shiftKey: true }), other)).toBe(true)
    expect(isPressed('Shift+1', keys('1', { code: 'Digit1' }), other)).toBe(false)
    expect(isPressed('Shift+1', keys('"', { code: 'Digit2', shiftKey: true }), other)).toBe(false)
  })
})
