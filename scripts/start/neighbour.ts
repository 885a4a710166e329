/** Who answers on a port that is taken. */
import { type Identity, identityPath } from '../serve'

export type Neighbour = 'same-build' | 'another-build' | 'another-program'

/** Asks the identity of whatever listens on `port`; what does not answer within two seconds is another program. */
export async function whoHolds(port: number, build: string): Promise<Neighbour> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${identityPath}`, { signal: AbortSignal.timeout(2_000), redirect: 'error' })
    const identity = (await response.json()) as Partial<Identity> | null
    if (identity?.app !== 'espalier') return 'another-program'
    return identity.build === build ? 'same-build' : 'another-build'
  } catch {
    return 'another-program'
  }
}
