import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { alias, rendererRoot } from './vite.shared'

export default defineConfig({
  main: { resolve: { alias }, build: { outDir: 'out/main', minify: false, rollupOptions: { input: 'src/main/index.ts' } } },
  preload: {
    resolve: { alias },
    // A sandboxed preload must be one CommonJS file.
    build: {
      outDir: 'out/preload',
      rollupOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: rendererRoot,
    base: './',
    resolve: { alias },
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir: 'out/renderer', minify: true, assetsInlineLimit: 0, rollupOptions: { input: `${rendererRoot}/index.html` } },
  },
})
