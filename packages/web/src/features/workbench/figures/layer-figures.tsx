import type { FigureCell, FigureLine, FigureScope } from './figure-line.ts'
import { measuredPeriods } from './figure-line.ts'
import './figures.css'

interface LayerFiguresProps {
  readonly title: string
  readonly scope: FigureScope
  readonly lines: readonly FigureLine[]
  /** What to do where there is no line. */
  readonly hint: string
}

/** Figures of a layer: one line each, one column for each period, with what they were made of. */
export function LayerFigures({ title, scope, lines, hint }: LayerFiguresProps) {
  return (
    <section aria-label={title} className="stack tight">
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className="quiet">{hint}</p>
      ) : (
        <FiguresTable title={title} scope={scope} lines={lines} />
      )}
    </section>
  )
}

function FiguresTable({ title, scope, lines }: Omit<LayerFiguresProps, 'hint'>) {
  const periods = measuredPeriods(scope)
  return (
    // a wide table scrolls by itself, with the keyboard too
    <div className="figures-scroll" tabIndex={0} role="region" aria-label={`${title}，表格`}>
      <table className="figures-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">单位</th>
            {periods.map(({ id, name }) => (
              <th key={id} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, unit, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{unit}</td>
              {periods.map((period) => (
                <FigureData key={period.id} cell={cells.get(period.id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FigureData({ cell }: { cell: FigureCell | undefined }) {
  return (
    <td className="number">
      {cell?.text ?? '—'}
      {cell === undefined || cell.note === '' ? null : <span className="figures-note">{cell.note}</span>}
    </td>
  )
}
