import type { ColumnMapping, KeptMapping } from '@qingshen/core/indicator/draft/column-mapping.schema'
import { KeptMappingSchema } from '@qingshen/core/indicator/draft/column-mapping.schema'
import { keptMapping, mappingFor } from '@qingshen/core/indicator/draft/mapped-columns'
import type { SquareTable } from '@qingshen/core/indicator/draft/square-table'
import { useMemo, useState } from 'react'

const KEY = 'level-own-columns'

/** Which column of the pasted table is which, as somebody said: kept in his browser, and used for tables with the same headings. */
export function useOwnColumns(table: SquareTable) {
  const [kept, setKept] = useState(readKept)
  const keep = (next: KeptMapping | null): void => {
    setKept(next)
    if (next === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(next))
  }
  const mapping = useMemo(() => (kept === null ? null : mappingFor(table, [kept])), [kept, table])
  return {
    mapping,
    say: (mapping: ColumnMapping) => keep(keptMapping(table, mapping)),
    forget: () => keep(null),
  }
}

function readKept(): KeptMapping | null {
  try {
    const read = KeptMappingSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
