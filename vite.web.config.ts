/** The renderer alone, for `npm run dev` in a browser: electron-vite's own dev server needs Electron's binary. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { alias, rendererRoot } from './vite.shared'

export default defineConfig({ root: rendererRoot, base: './', resolve: { alias }, plugins: [react()], worker: { format: 'es' } })
