import type { ReactNode } from 'react'
import { useState } from 'react'
import { Scripted } from './scripted.tsx'

/** A picture of the report with its caption, and the same as a table behind a switch. */
export function ReportFigure({ caption, picture, table }: { caption: string; picture: ReactNode; table: ReactNode }) {
  const [isTable, setIsTable] = useState(false)
  return (
    <figure className="report-picture">
      {isTable ? table : picture}
      <figcaption>
        <Scripted text={caption} />
        <button
          type="button"
          className="button-link no-print"
          aria-pressed={isTable}
          onClick={() => setIsTable((before) => !before)}
        >
          {isTable ? '看图' : '看数据'}
        </button>
      </figcaption>
    </figure>
  )
}
