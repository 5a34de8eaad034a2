import { sankeyLayout } from '@qingshen/core/balance/sankey/sankey-layout'
import type { ReportSankey } from '@qingshen/core/report/report-document.schema'
import { useMemo } from 'react'
import { ReportFigure } from './report-figure.tsx'
import { FigureMark } from './runs.tsx'

const NODE_WIDTH = 12
const COLUMN_WIDTH = 150
const LAST_LABELS = 120
const LEAST_WIDTH = 640
const HEIGHT = 420

/** A Sankey drawing of the report: widths by value, what is not known as a broken line; the same as a table on request. */
export function ReportSankeyPicture({ sankey, caption }: { sankey: ReportSankey; caption: string }) {
  return (
    <ReportFigure
      caption={caption}
      picture={<Drawing sankey={sankey} caption={caption} />}
      table={<LinkTable sankey={sankey} />}
    />
  )
}

function useLayout({ nodes, links }: ReportSankey) {
  return useMemo(() => {
    const placed = nodes.map(({ id, x, y }) => ({
      id,
      ...(x === undefined ? {} : { x }),
      ...(y === undefined ? {} : { y }),
    }))
    const size = { height: HEIGHT, nodeWidth: NODE_WIDTH, gap: 18, margin: 12 }
    const first = sankeyLayout(placed, links, { ...size, width: LEAST_WIDTH })
    const columns = Math.max(0, ...first.nodes.map(({ column }) => column)) + 1
    const width = columns * COLUMN_WIDTH
    return width <= LEAST_WIDTH ? first : sankeyLayout(placed, links, { ...size, width })
  }, [nodes, links])
}

function Drawing({ sankey, caption }: { sankey: ReportSankey; caption: string }) {
  const layout = useLayout(sankey)
  const names = new Map(sankey.nodes.map(({ id, label }) => [id, label]))
  const flows = new Map(sankey.links.map(({ id, label }) => [id, label]))
  const width = layout.width + LAST_LABELS
  return (
    <div className="report-table-frame" tabIndex={0} role="region" aria-label={`${caption}，可左右滚动`}>
      <svg viewBox={`0 0 ${width} ${layout.height}`} style={{ minWidth: width * 0.8 }} role="img" aria-label={caption}>
        {layout.links.map(({ id, path, width: wide, state, isFeedback }) => (
          <path
            key={id}
            d={path}
            fill="none"
            className="report-flow"
            data-state={state}
            data-feedback={isFeedback}
            strokeWidth={state === 'drawn' ? Math.max(0.6, wide) : 0.8}
          >
            <title>{flows.get(id) ?? ''}</title>
          </path>
        ))}
        {layout.nodes.map((node) => (
          <g key={node.id}>
            <rect
              x={node.x}
              y={node.y}
              width={node.isStub ? 4 : node.width}
              height={node.height}
              className={node.isStub ? 'report-stub' : 'report-node'}
            />
            <text x={node.x + NODE_WIDTH + 3} y={node.y + node.height / 2} dominantBaseline="middle">
              {short(
                node.isStub ? (flows.get(node.id.slice(node.id.indexOf(':') + 1)) ?? '') : (names.get(node.id) ?? ''),
              )}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

const LONGEST_LABEL = 14

function short(text: string): string {
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text
}

function LinkTable({ sankey: { nodes, links } }: { sankey: ReportSankey }) {
  const names = new Map(nodes.map(({ id, label }) => [id, label]))
  const nameOf = (id: string | null) => (id === null ? '外部' : (names.get(id) ?? '—'))
  return (
    <div className="report-table-frame" tabIndex={0} role="region" aria-label="流向数据，可滚动">
      <table>
        <thead>
          <tr>
            <th scope="col">来自</th>
            <th scope="col">去往</th>
            <th scope="col">流股与数量</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.id}>
              <td>{nameOf(link.from)}</td>
              <td>{nameOf(link.to)}</td>
              <td>
                {link.figure === undefined ? link.label : <FigureMark figureKey={link.figure} text={link.label} />}
                {link.value === null ? '（没有数值）' : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
