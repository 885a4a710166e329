/** Writes the published JSON Schema of the plan file: `npm run schema`, after a change of the format. A test compares it with the code. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fileJsonSchema } from '@/domain/codec/file'

const path = fileURLToPath(new URL('../resources/plan.schema.json', import.meta.url))
writeFileSync(path, `${JSON.stringify(fileJsonSchema(), null, 2)}\n`)
console.log(`Wrote ${path}`)
