import type { ImportDecisions } from '@qingshen/core/register/import-decisions.schema'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import { findCommittedRunOf } from '@qingshen/store/import/import-runs'
import type { Deps } from '../deps.ts'
import { regionPathOf } from '../reference/seed-reference.ts'
import { importRegister } from './import-register.ts'
import { workAsSystem } from './import-work.ts'
import type { ImportOptions } from './loaded-import.ts'

/** A register handed in with everything that is decided about it. */
export type SeedRegister = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly region: string
  readonly options: ImportOptions
  readonly decisions: ImportDecisions
}

const NO_RUN = '00000000-0000-0000-0000-000000000000'

/**
 * Imports the demonstration register once; later starts find it done. Returns how many enterprises were added.
 * @throws Error when questions about it are open: then its decisions do not fit its text.
 */
export async function seedRegister(deps: Deps, register: SeedRegister): Promise<number> {
  const work = workAsSystem(deps)
  const done = await work.inTransaction(({ tx }) => findCommittedRunOf(tx, sha256Hex(register.bytes), NO_RUN))
  if (done) return 0
  const regionPath = regionPathOf(deps.reference.divisions, register.region)
  const run = await importRegister(
    work,
    { name: register.name, bytes: register.bytes, regionPath },
    register.options,
    register.decisions,
  )
  if (run.state !== 'committed')
    throw new Error(`${run.summary.blocking} open questions about the demonstration register`)
  return run.summary.written?.created ?? 0
}
