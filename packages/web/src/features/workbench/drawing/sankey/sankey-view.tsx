import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import { UNITS } from '@qingshen/core/kernel/unit'
import { useMemo, useState } from 'react'
import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import { ShapeElement } from '../export/shape-element.tsx'
import { shapeSvg } from '../export/shape.ts'
import { picture } from '../export/svg-text.ts'
import type { Drawing, Point } from '../model/drawing.ts'
import { shortDecimal } from '../model/figure-text.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Sankey } from './sankey-model.ts'
import { sankeyOf } from './sankey-model.ts'
import { sankeyShapes } from './sankey-shapes.ts'

const WIDTH = 1200
const COLUMN_WIDTH = 172
const HEIGHT = 560

interface SankeyViewProps {
  readonly drawing: Drawing
  readonly network: PlantNetwork
  readonly places: ReadonlyMap<string, Point>
  readonly outcome: Outcome | null
  readonly isStale: boolean
  /** Whence the widths come, where they are not measured or reconciled. */
  readonly basis?: string
}

/** The Sankey diagram of one layer, with what it says as its title and its figures behind a switch. */
export function SankeyView(props: SankeyViewProps) {
  const { drawing, isStale, basis } = props
  const [isTable, setIsTable] = useState(false)
  const { sankey, shapes } = useSankey(props)
  if (!sankey.layout.links.some(({ state }) => state === 'drawn')) {
    return (
      <EmptyState
        icon="wave"
        title="还没有可画的数值"
        hint="在流程图上点箭头填写实测值，或者校核以后由平衡推定，这里就会按数量画出各股流向的宽窄。"
      />
    )
  }
  const { width, height } = sankey.layout
  return (
    <figure className="sankey stack">
      <figcaption className="row between">
        <div>
          <h2>{sankey.title}</h2>
          <p className="quiet">{noteOf(sankey, isStale, basis)}</p>
        </div>
        <button type="button" className="button no-print" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? '看图' : '看数据表'}
        </button>
      </figcaption>
      {isTable ? (
        <SankeyTable sankey={sankey} drawing={drawing} />
      ) : (
        // A wide picture is scrolled by keyboard, too.
        <div className="sankey-frame" role="region" tabIndex={0} aria-label="桑基图，可左右滚动">
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sankey.title}>
            {shapes.map((shape, index) => (
              <ShapeElement key={index} shape={shape} />
            ))}
          </svg>
        </div>
      )}
    </figure>
  )
}

function useSankey({ drawing, network, places, outcome }: SankeyViewProps) {
  return useMemo(() => {
    const sankey = drawnSankey({ drawing, network, places, outcome })
    return { sankey, shapes: sankeyShapes(sankey, drawing, suspectsOf(drawing, outcome)) }
  }, [drawing, network, places, outcome])
}

type Asked = Pick<SankeyViewProps, 'drawing' | 'network' | 'places' | 'outcome'>

/** Wide enough that the words of its columns do not run into one another. */
function drawnSankey(asked: Asked): Sankey {
  const first = sankeyOf({ ...asked, size: { width: WIDTH, height: HEIGHT } })
  const columns = Math.max(0, ...first.layout.nodes.map(({ column }) => column)) + 1
  const width = columns * COLUMN_WIDTH
  return width <= WIDTH ? first : sankeyOf({ ...asked, size: { width, height: HEIGHT } })
}

function suspectsOf({ layer }: Drawing, outcome: Outcome | null): ReadonlySet<string> {
  const told = layer === null ? undefined : outcome?.layers.get(layer.id)
  return new Set([...(told ?? [])].flatMap(([id, { isSuspect }]) => (isSuspect ? [id] : [])))
}

/** The diagram as an SVG picture to keep; null where there is nothing to draw. */
export function sankeySvg(asked: Asked & { isStale: boolean; basis?: string }): string | null {
  const sankey = drawnSankey(asked)
  if (!sankey.layout.links.some(({ state }) => state === 'drawn')) return null
  const shapes = sankeyShapes(sankey, asked.drawing, suspectsOf(asked.drawing, asked.outcome))
  const frame = { x: 0, y: 0, width: sankey.layout.width, height: sankey.layout.height }
  const head = { title: sankey.title, note: noteOf(sankey, asked.isStale, asked.basis) }
  return picture(frame, head, shapes.map(shapeSvg).join('\n'))
}

function noteOf({ source, rows, layout }: Sankey, isStale: boolean, told?: string): string {
  const missing = rows.filter(({ value }) => value === null).length
  const nothing = rows.length - layout.links.length
  const basis =
    told ??
    (source === 'reconciled'
      ? `宽窄按校核后的数值${isStale ? '（数据已改，尚未重新校核）' : ''}`
      : '宽窄按实测值，尚未校核')
  const left = nothing === 0 ? '' : `；${nothing} 股是 0，没有画`
  return missing === 0 ? `${basis}${left}。` : `${basis}${left}；${missing} 股没有数值，用虚线表示。`
}

function SankeyTable({ sankey, drawing }: { sankey: Sankey; drawing: Drawing }) {
  const unit = drawing.layer?.unit ?? null
  return (
    <div className="sankey-frame" role="region" tabIndex={0} aria-label="数据表，可滚动">
      <table className="sankey-table">
        <thead>
          <tr>
            <th scope="col">流股</th>
            <th scope="col">来自</th>
            <th scope="col">去往</th>
            <th scope="col" className="number">
              数值{unit === null ? '' : `，${UNITS[unit].symbol}`}
            </th>
          </tr>
        </thead>
        <tbody>
          {sankey.rows.map(({ flow, from, to, value }) => (
            <tr key={flow.id}>
              <th scope="row">{flow.name}</th>
              <td>{from}</td>
              <td>{to}</td>
              <td className="number">{value === null ? '没有数值' : shortDecimal(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
