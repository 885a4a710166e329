import { defineConfig } from 'vitest/config'
import { alias } from './vite.shared'

export default defineConfig({
  resolve: { alias },
  test: { include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], testTimeout: 20_000, reporters: ['default'] },
})
