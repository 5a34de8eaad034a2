import './gantt.css'
import type { Gantt, Stretch } from './gantt.ts'

const HEAD = 26
const ROW = 30
const WIDTH = 1000

interface GanttChartProps {
  gantt: Gantt
  /** The name of a line, by its id. */
  nameOf: (id: string) => string
}

/** Planned time as an outline, actual time as a bar under it, by month; the table above says the same in dates. */
export function GanttChart({ gantt: { months, lines, today }, nameOf }: GanttChartProps) {
  const height = HEAD + lines.length * ROW
  const bar = ({ at, width }: Stretch) => ({ x: at * WIDTH, width: Math.max(width * WIDTH, 3) })
  return (
    <figure className="gantt" aria-label="实施进度图，日期见上表">
      <ol className="gantt-names" aria-hidden="true">
        {lines.map(({ id }) => (
          <li key={id} title={nameOf(id)}>
            {nameOf(id)}
          </li>
        ))}
      </ol>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none" style={{ height }} aria-hidden="true">
        {months.map(({ at, width, label }) => (
          <g key={at}>
            <rect className="gantt-month" x={at * WIDTH} width={width * WIDTH} y={HEAD} height={height - HEAD} />
            {label === '' ? null : <line className="gantt-edge" x1={at * WIDTH} x2={at * WIDTH} y1={0} y2={HEAD} />}
          </g>
        ))}
        {lines.map(({ id, plan, actual, isLate }, index) => {
          const y = HEAD + index * ROW
          return (
            <g key={id}>
              {plan === null ? null : <rect className="gantt-plan" {...bar(plan)} y={y + 5} height={9} />}
              {actual === null ? null : (
                <rect className={isLate ? 'gantt-late' : 'gantt-actual'} {...bar(actual)} y={y + 16} height={9} />
              )}
            </g>
          )
        })}
        {today === null ? null : (
          <line className="gantt-today" x1={today * WIDTH} x2={today * WIDTH} y1={HEAD} y2={height} />
        )}
      </svg>
      <div className="gantt-heads" aria-hidden="true">
        {months.map(({ at, label, isYearHead }) => (
          <span key={at} data-year={isYearHead} style={{ insetInlineStart: `${at * 100}%` }}>
            {label}
          </span>
        ))}
      </div>
      <figcaption className="row quiet">
        <span className="gantt-key gantt-key-plan">计划</span>
        <span className="gantt-key gantt-key-actual">实际</span>
        <span className="gantt-key gantt-key-late">实际，晚于计划</span>
        {today === null ? null : <span className="gantt-key gantt-key-today">今天</span>}
      </figcaption>
    </figure>
  )
}
