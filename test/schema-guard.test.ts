import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fileJsonSchema } from '@/domain/codec/file'

it('publishes the format that the code reads and writes', () => {
  const committed: unknown = JSON.parse(readFileSync(new URL('../resources/plan.schema.json', import.meta.url), 'utf8'))
  expect(
    fileJsonSchema(),
    'The format of the plan file has changed: raise its version with a migration, then run `npm run schema`.',
  ).toEqual(committed)
})
