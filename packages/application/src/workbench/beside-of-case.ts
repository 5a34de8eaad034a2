import { loadWorkbenchBeside } from '@qingshen/contracts/workbench-beside.operations'
import { ownSystemId } from '@qingshen/core/indicator/system-ref'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import type { BesideRecord, BesideSystem } from '@qingshen/core/workbench/beside-record.schema'
import type { Beside } from '@qingshen/core/workbench/beside'
import { chosenSystem } from '@qingshen/core/workbench/level/chosen-system'
import { readBeside } from '@qingshen/core/workbench/read-beside'
import type { WorkbenchData } from '@qingshen/core/workbench/workbench-data'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { standingRowsOfSheet } from '@qingshen/store/workbench/rows'
import { carriedSystem } from '../calculators/indicator-systems.ts'
import type { Deps } from '../deps.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { findEnteredSystem } from '../indicator-systems/find-system.ts'
import { withNewer } from '../indicator-systems/newer-version.ts'
import { earlierEffects } from './earlier-effects.ts'
import { openWorkbench } from './opened-workbench.ts'
import { toRow } from './row-view.ts'

type CaseOf = Pick<LoadedCase, 'row'>

/** What the audit of a case is looked at together with, as it is sent and frozen; `read`: the same for the checks. */
export async function besideOfCase(
  context: Context,
  loaded: CaseOf,
  data: WorkbenchData,
): Promise<{ readonly record: BesideRecord; readonly read: Beside }> {
  const record = await recordOf(context, loaded, chosenSystem(data)?.ref ?? null)
  return { record, read: readBeside(record) }
}

const MOST_SYSTEM_ROWS = 100

/** The same for the pages of the workbench; of a system that was chosen and not saved yet when the query names it. */
export const loadWorkbenchBesideUseCase = useCase(loadWorkbenchBeside, async (context, { params, query }) => {
  const loaded = await openWorkbench(context, params.case, 'audit.read')
  if (query?.system !== undefined) {
    return await withNewer(context, loaded, await recordOf(context, loaded, query.system))
  }
  const rows = await standingRowsOfSheet(context.tx, params.case, 'level_system', MOST_SYSTEM_ROWS)
  const ref = chosenSystem(workbenchData(rows.map(toRow)))?.ref ?? null
  return await withNewer(context, loaded, await recordOf(context, loaded, ref))
})

async function recordOf(context: Context, loaded: CaseOf, ref: string | null): Promise<BesideRecord> {
  const earlier = await earlierEffects(context, loaded.row)
  return { system: ref === null || ref === '' ? null : await systemOf(context, loaded, ref), earlier }
}

/** The system of a reference with its text; null where there is none within reach of the case. */
async function systemOf({ deps, tx }: Context, { row }: CaseOf, ref: string): Promise<BesideSystem | null> {
  const own = ownSystemId(ref)
  if (own === null) return carriedBeside(deps, ref)
  const found = await findEnteredSystem(tx, own, row.id)
  if (found === null) return null
  return {
    ref,
    title: found.title,
    kind: found.kind === 'ratio' ? 'ratio' : 'levels',
    source: found.source,
    isFictitious: found.is_fictitious,
    origin: found.audit_case === null ? 'office' : 'audit',
    rows: found.row_count,
    unverified: found.unverified_count,
    sha256: sha256Hex(found.file),
    file: found.file,
  }
}

function carriedBeside(deps: Pick<Deps, 'reference'>, ref: string): BesideSystem | null {
  const known = carriedSystem(deps, ref)
  if (known === null) return null
  const { title, kind, source, isFictitious, rows, unverified, file } = known
  return { ref, title, kind, source, isFictitious, origin: 'carried', rows, unverified, sha256: sha256Hex(file), file }
}
