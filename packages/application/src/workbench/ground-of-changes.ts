import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { flowMeasurements } from '@qingshen/core/workbench/sheets/balance'
import type { Tx } from '@qingshen/store/session/tx'
import type { StoredRow } from '@qingshen/store/workbench/rows'
import { findRows } from '@qingshen/store/workbench/rows'

const ROW_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The rows that changes are judged by: those they change, those they refer to, and where a unit of a measurement is
 * entered, the flow and the layer it belongs to.
 */
export async function groundOfChanges(
  tx: Tx,
  auditCase: string,
  changes: readonly WorkbenchChange[],
): Promise<ReadonlyMap<string, StoredRow>> {
  const rows = await findRows(tx, auditCase, keysIn(changes.flatMap(({ id, set }) => [id, ...Object.values(set)])))
  const measured = changes.filter(({ sheet, set }) => sheet === flowMeasurements.id && set['unit'] != null)
  const flows = measured.map(({ id, set }) => set['flow'] ?? rows.get(id)?.fields['flow'] ?? null)
  for (const [id, row] of await findMore(tx, auditCase, rows, flows)) rows.set(id, row)
  const layers = flows.map((flow) => rows.get(flow ?? '')?.fields['layer'] ?? null)
  for (const [id, row] of await findMore(tx, auditCase, rows, layers)) rows.set(id, row)
  return rows
}

async function findMore(
  tx: Tx,
  auditCase: string,
  known: ReadonlyMap<string, StoredRow>,
  wanted: readonly (string | null)[],
): Promise<Map<string, StoredRow>> {
  return await findRows(
    tx,
    auditCase,
    keysIn(wanted).filter((id) => !known.has(id)),
  )
}

function keysIn(values: readonly (string | null)[]): string[] {
  return [...new Set(values.flatMap((value) => (value !== null && ROW_ID.test(value) ? [value] : [])))]
}
