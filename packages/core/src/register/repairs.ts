import type { PrintedRow } from './printed-row.schema.ts'
import type { Repair } from './register-row.schema.ts'

/**
 * The row with the consented repairs that concern it applied, in their order. A repair whose `before` is no longer
 * what the cell holds is not applied: it was offered for another text.
 */
export function applyRepairs(row: PrintedRow, consented: readonly Repair[]): PrintedRow {
  const own = consented.filter(
    (repair) => repair.sheet === row.sheet && (repair.row === null || repair.row === row.row),
  )
  let cells = row.cells
  for (const repair of own) {
    const cell = cells[repair.field]
    if ((cell?.text ?? '') !== repair.before && repair.row !== null) continue
    const { flaw: _flaw, ...kept } = cell ?? { column: repair.field }
    cells = { ...cells, [repair.field]: { ...kept, text: repair.after } }
  }
  return cells === row.cells ? row : { ...row, cells }
}
