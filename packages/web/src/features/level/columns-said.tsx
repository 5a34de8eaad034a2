import type { SquareTable } from '@qingshen/core/indicator/draft/square-table'
import { useState } from 'react'
import { OwnColumns } from './own-columns.tsx'
import type { useOwnColumns } from './use-own-columns.ts'

interface ColumnsSaidProps {
  table: SquareTable
  columns: ReturnType<typeof useOwnColumns>
  /** The columns were found; otherwise they are asked for at once. */
  isUnderstood: boolean
}

/** Whether the columns of the pasted table are read by their headings or as somebody said, and the way to say it. */
export function ColumnsSaid({ table, columns: { mapping, say, forget }, isUnderstood }: ColumnsSaidProps) {
  const [isSaying, setIsSaying] = useState(false)
  if (isSaying || !isUnderstood) {
    const text = table.rows.map((cells) => cells.join('\t')).join('\n')
    return (
      <OwnColumns
        key={text}
        table={table}
        mapping={mapping}
        onSay={(said) => {
          say(said)
          setIsSaying(false)
        }}
      />
    )
  }
  return (
    <p className="row">
      <button type="button" className="button-link" onClick={() => setIsSaying(true)}>
        各列认错了，自己指定…
      </button>
      {mapping === null ? null : (
        <>
          <span className="quiet">现在按自己指定的各列读。</span>
          <button type="button" className="button-link" onClick={forget}>
            改回按表头读
          </button>
        </>
      )}
    </p>
  )
}
