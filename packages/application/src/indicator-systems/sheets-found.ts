import type { SheetFound } from '@qingshen/contracts/indicator-systems.schema'
import { shownCell } from '@qingshen/core/indicator/draft/square-sheet'
import type { SheetLook } from '@qingshen/core/indicator/draft/read-import'
import type { RawSheet } from '@qingshen/core/workbench/excel/raw-sheet'

const MOST = { sheets: 100, rows: 40, columns: 200, text: 500 }

/** The sheets of a file as they are sent: what was found on each, and its first rows, from which columns are chosen. */
export function sheetsFound(looks: readonly SheetLook[], sheets: readonly RawSheet[]): SheetFound[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  return looks.slice(0, MOST.sheets).map(({ name, kind, rows, products, missing, mapping }) => ({
    name: name.slice(0, 300),
    kind,
    rows,
    products: products.slice(0, 200).map((product) => product.slice(0, 2000)),
    missing: [...missing],
    mapping: { ...mapping, sheet: name.slice(0, 300) },
    top: topOf(byName.get(name)),
  }))
}

function topOf(sheet: RawSheet | undefined): SheetFound['top'] {
  const shown = (sheet?.rows ?? []).filter(({ row }) => row <= MOST.rows)
  return shown.map(({ row, cells, hidden }) => ({
    row,
    cells: cells.slice(0, MOST.columns).map(({ flaw, ...cell }) => ({
      text: shownCell(cell).slice(0, MOST.text),
      ...(flaw === undefined ? {} : { flaw }),
      ...(cell.numeric === true && cell.percent !== true ? { numeric: true as const } : {}),
    })),
    ...(hidden === true ? { hidden } : {}),
  }))
}
