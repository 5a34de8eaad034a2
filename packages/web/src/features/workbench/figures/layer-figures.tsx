import type { Column } from '../../../shared/ui/list/column.ts'
import { DataTable } from '../../../shared/ui/list/data-table.tsx'
import { EmptyState } from '../../../shared/ui/page-states.tsx'
import type { FigureCell, FigureLine, FigureScope } from './figure-line.ts'
import { measuredPeriods } from './figure-line.ts'

interface LayerFiguresProps {
  readonly title: string
  readonly scope: FigureScope
  readonly lines: readonly FigureLine[]
}

/** Figures of a layer: one line each, one column for each period, with what they were made of. */
export function LayerFigures({ title, scope, lines }: LayerFiguresProps) {
  const columns: Column<FigureLine>[] = [
    { id: 'name', title: '指标', width: 200, cell: ({ name }) => name },
    { id: 'unit', title: '单位', cell: ({ unit }) => unit },
    ...measuredPeriods(scope).map((period): Column<FigureLine> => ({
      id: period.id,
      title: period.name,
      align: 'end',
      cell: ({ cells }) => figureText(cells.get(period.id)),
    })),
  ]
  return (
    <section aria-label={title} className="stack tight">
      <h3>{title}</h3>
      <DataTable
        caption={title}
        columns={columns}
        rows={[...lines]}
        rowKey={({ id }) => id}
        empty={<EmptyState title="还算不出来" hint="先填这个图层的实测值。" icon="sum" />}
      />
    </section>
  )
}

function figureText(cell: FigureCell | undefined) {
  if (cell === undefined) return null
  return (
    <span className="stack tight">
      <span>{cell.text}</span>
      {cell.note === '' ? null : <span className="quiet">{cell.note}</span>}
    </span>
  )
}
