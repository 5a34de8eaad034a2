import { hashOf } from '@qingshen/core/kernel/hash'
import type { BesideRecord } from '@qingshen/core/workbench/beside-record.schema'
import { runChecks } from '@qingshen/core/workbench/plausibility/run-checks'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { insertSnapshot } from '@qingshen/store/workbench/snapshots'
import { findWorkbench } from '@qingshen/store/workbench/workbenches'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { besideOfCase } from './beside-of-case.ts'
import { loadStandingRows } from './load-standing-rows.ts'
import { methodOfCase } from './method-of-case.ts'

/** How many rows of a snapshot are kept together and read at once. */
export const ROWS_OF_PART = 2_000

/**
 * Freezes the workbench of a case, with what the checks say of it, together with a version of its report: what the reviewer
 * reads is what was handed in, whatever is entered afterwards. Nothing where nothing was entered.
 */
export async function takeSnapshot(context: Context, loaded: LoadedCase, submission: string): Promise<void> {
  const { deps, tx } = context
  const { row } = loaded
  const state = await findWorkbench(tx, row.id, { lock: true })
  if (state === undefined || state.revision === 0) return
  const rows = await loadStandingRows(tx, row.id)
  const data = workbenchData(rows)
  const { record, read } = await besideOfCase(context, loaded, data)
  await insertSnapshot(
    tx,
    {
      id: deps.newId(),
      auditCase: row.id,
      submission,
      revision: state.revision,
      rowCount: rows.length,
      contentHash: hashOf({ case: row.id, revision: state.revision, rows, ...hashedBeside(record) }),
      findings: runChecks(data, methodOfCase(deps, loaded), read),
      beside: record,
      takenAt: deps.now().toString(),
    },
    partsOf(rows),
  )
}

/** What stood beside belongs to what was handed in; of the system its reference and the hash of its text are enough. */
function hashedBeside({ system, earlier }: BesideRecord): object {
  if (system === null && earlier.length === 0) return {}
  return { beside: { system: system === null ? null : { ref: system.ref, sha256: system.sha256 }, earlier } }
}

function partsOf(rows: readonly WorkbenchRow[]): WorkbenchRow[][] {
  const count = Math.ceil(rows.length / ROWS_OF_PART)
  return Array.from({ length: count }, (_, index) => rows.slice(index * ROWS_OF_PART, (index + 1) * ROWS_OF_PART))
}
