import './tornado-chart.css'
import type { TornadoBar } from '@qingshen/core/finance/tornado'
import { figureText } from '../../format/figure-text.ts'
import { useMediaQuery } from '../use-media-query.ts'

/** Names stand over their bars where there is no room beside them. */
const WIDE = { width: 640, label: 110, row: 34, above: 0 } as const
const NARROW = { width: 340, label: 0, row: 46, above: 16 } as const
const HEAD = 22
/** Room for a number beside the bars, in pixels: at least, for each of its signs, and the most of what there is. */
const EDGE = { least: 70, sign: 7, most: 0.44 } as const
const BAR = 20
/** From here on fractions are left to the table. */
const LARGE = 100_000

interface TornadoChartProps {
  bars: readonly (TornadoBar & { readonly name: string })[]
}

/** Bars from the value at the smallest to that at the largest change, the widest on top; the table says the same. */
export function TornadoChart({ bars }: TornadoChartProps) {
  const { width, label, row, above } = useMediaQuery('(width < 600px)') ? NARROW : WIDE
  const values = bars.flatMap(({ atLeast, atMost }) => [atLeast, atMost, 0])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const signs = Math.max(...values.map((value) => shown(value).length))
  const edge = Math.min(Math.max(EDGE.least, signs * EDGE.sign), (width - label) * EDGE.most)
  const span = high - low === 0 ? 1 : high - low
  const x = (value: number): number => label + edge + ((value - low) / span) * (width - label - 2 * edge)
  const height = HEAD + bars.length * row
  return (
    <svg
      className="tornado"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="各因素变动 20% 时净现值的范围，数值见下表"
    >
      <line className="tornado-zero" x1={x(0)} x2={x(0)} y1={HEAD - 6} y2={height} />
      <text className="tornado-text" x={x(0)} y={HEAD - 10} textAnchor="middle">
        净现值 0 万元
      </text>
      {bars.map(({ factor, name, atLeast, atMost }, at) => {
        const [from, to] = [Math.min(atLeast, atMost), Math.max(atLeast, atMost)]
        const y = HEAD + at * row + above
        return (
          <g key={factor}>
            <text className="tornado-text" x={0} y={above === 0 ? y + 20 : y}>
              {name} ±20%
            </text>
            <rect className="tornado-bar" x={x(from)} y={y + 6} width={Math.max(x(to) - x(from), 1)} height={BAR} />
            <text className="tornado-text" x={x(from) - 4} y={y + 20} textAnchor="end">
              {shown(from)}
            </text>
            <text className="tornado-text" x={x(to) + 4} y={y + 20}>
              {shown(to)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function shown(value: number): string {
  return figureText(Math.abs(value) < LARGE ? value : Math.round(value))
}
