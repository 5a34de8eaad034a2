import { listWorkbenchSnapshots, loadWorkbenchSnapshot } from '@qingshen/contracts/workbench.operations'
import type { WorkbenchSnapshot } from '@qingshen/contracts/workbench.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { BesideRecordSchema } from '@qingshen/core/workbench/beside-record.schema'
import { PlausibilityFindingSchema } from '@qingshen/core/workbench/plausibility/finding.schema'
import type { SnapshotOfReport } from '@qingshen/store/workbench/snapshots'
import { findSnapshot, listSnapshots, rowsOfSnapshot } from '@qingshen/store/workbench/snapshots'
import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { openWorkbench } from './opened-workbench.ts'
import { noteReader } from './presence.ts'
import { ROWS_OF_PART } from './take-snapshot.ts'

const FindingsSchema = z.array(PlausibilityFindingSchema)

/** What the workbench was when each version of the report was handed in. */
export const listWorkbenchSnapshotsUseCase = useCase(listWorkbenchSnapshots, async (context, { params }) => {
  await openWorkbench(context, params.case, 'audit.read')
  return (await listSnapshots(context.tx, params.case)).map(toSnapshot)
})

/** One of them with a portion of its rows. */
export const loadWorkbenchSnapshotUseCase = useCase(loadWorkbenchSnapshot, async (context, { params, query }) => {
  const loaded = await openWorkbench(context, params.case, 'audit.read')
  const snapshot = await findSnapshot(context.tx, params.case, params.snapshot)
  if (snapshot === undefined) throw new Problem('not_found', '没有找到这次定稿。请从报告的版本列表重新打开。')
  await noteReader(context, loaded)
  return {
    snapshot: toSnapshot(snapshot),
    rows: await rowsOfSnapshot(context.tx, snapshot.id, query?.part ?? 1),
    findings: FindingsSchema.parse(snapshot.findings),
    beside: BesideRecordSchema.parse(snapshot.beside),
  }
})

function toSnapshot(snapshot: SnapshotOfReport): WorkbenchSnapshot {
  const { id, submission, number, revision, rowCount, contentHash, takenAt } = snapshot
  const parts = Math.ceil(rowCount / ROWS_OF_PART)
  return { id, submission, number, revision, rowCount, parts, contentHash, takenAt }
}
