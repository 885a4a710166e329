/** The one door to zod: `jitless` must be set before any schema is made, since zod probes `new Function`, which a strict CSP reports. */
import { z } from 'zod'

z.config({ jitless: true })

export { z }
