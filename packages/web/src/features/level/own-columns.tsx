import type { SheetFound } from '@qingshen/contracts/indicator-systems.schema'
import type { ColumnMapping } from '@qingshen/core/indicator/draft/column-mapping.schema'
import { likelyMapping } from '@qingshen/core/indicator/draft/mapped-columns'
import { readMappingText } from '@qingshen/core/indicator/draft/mapping-text'
import type { SquareTable } from '@qingshen/core/indicator/draft/square-table'
import { useMemo } from 'react'
import { SheetColumns } from '../../shared/ui/indicator-system/sheet-columns.tsx'

interface OwnColumnsProps {
  table: SquareTable
  /** What was said before; null: begun with what is recognised. */
  mapping: ColumnMapping | null
  onSay: (mapping: ColumnMapping) => void
}

/** The columns of a pasted table, said by hand. */
export function OwnColumns({ table, mapping, onSay }: OwnColumnsProps) {
  const sheets = useMemo(() => [foundOf(table, mapping)], [table, mapping])
  const read = ([text]: readonly string[]) => {
    const said = text === undefined ? null : readMappingText(text)
    if (said !== null && said.kind !== 'none') onSay(said)
  }
  return (
    <div className="own-columns">
      <SheetColumns sheets={sheets} isBusy={false} isOnce onRead={read} />
    </div>
  )
}

const MOST = { rows: 40, columns: 200, text: 500 }

function foundOf(table: SquareTable, mapping: ColumnMapping | null): SheetFound {
  const { name, rows } = table
  const top = rows.slice(0, MOST.rows).map((cells, at) => ({
    row: at + 1,
    cells: cells.slice(0, MOST.columns).map((text) => ({ text: text.slice(0, MOST.text) })),
  }))
  return {
    name,
    kind: null,
    rows: rows.length,
    products: [],
    missing: [],
    mapping: mapping ?? likelyMapping(table),
    top,
  }
}
