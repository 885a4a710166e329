/** What the desktop build, the web build and the unit tests agree on. */
import { fileURLToPath } from 'node:url'

export const alias = { '@': fileURLToPath(new URL('./src', import.meta.url)) }
export const rendererRoot = fileURLToPath(new URL('./src/renderer', import.meta.url))
