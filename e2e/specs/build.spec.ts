/** What is shipped: one sandboxed preload file, no address to fetch from, nothing but the build. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { builtPage } from '../fixtures'

const out = join(import.meta.dirname, '../../out')
const renderer = join(builtPage, '..')

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

/** Addresses that stand in libraries as names, or as help in the words of an error; none is ever fetched. */
const known = [
  /^http:\/\/www\.w3\.org\//,
  /^https?:\/\/json-schema\.org\//,
  /^https:\/\/react\.dev\/errors/,
  /^https:\/\/(?:github\.com\/mholt\/PapaParse|mantine\.dev\/theming|reactflow\.dev)/,
  /^https?:\/\/(?:bit\.ly\/2kdckMn|tinyurl\.com\/y2uuvskb)/,
]

test('the preload script is one CommonJS file that asks for Electron alone', () => {
  expect(readdirSync(join(out, 'preload'))).toEqual(['index.cjs'])
  const text = readFileSync(join(out, 'preload/index.cjs'), 'utf8')
  expect([...text.matchAll(/require\("([^"]+)"\)/g)].map(match => match[1])).toEqual(['electron'])
  expect(text).not.toMatch(/\bimport\b|exports\.\w+ = electron/)
})

test('main imports Electron, Node and what is installed with the app', () => {
  const text = readFileSync(join(out, 'main/index.js'), 'utf8')
  const { dependencies } = JSON.parse(readFileSync(join(out, '../package.json'), 'utf8'))
  const imported = [...text.matchAll(/^import .*? from "([^"]+)"/gm)].map(match => match[1] ?? '')
  expect(imported).toContain('electron')
  expect(imported.filter(name => name !== 'electron' && !name.startsWith('node:') && !(name in dependencies))).toEqual([])
})

test('the renderer names no address that is not known to be a name', () => {
  const text = filesUnder(renderer).filter(path => /\.(?:js|css|html|svg)$/.test(path))
  const addresses = text.flatMap(path => readFileSync(path, 'utf8').match(/\b(?:https?|wss?|ftp):\/\/[\w./%-]+\w/g) ?? [])
  expect(addresses.length).toBeGreaterThan(0)
  expect([...new Set(addresses)].filter(address => !known.some(pattern => pattern.test(address)))).toEqual([])
})

test('nothing of the workshop is shipped', () => {
  const odd = filesUnder(renderer).filter(path => /\.map$|\.tsx?$|\.env|test|spec/i.test(path.slice(renderer.length)))
  expect(odd).toEqual([])
})
