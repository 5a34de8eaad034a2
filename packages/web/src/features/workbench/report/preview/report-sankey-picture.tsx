import type { Picture } from '@qingshen/core/report/pictures/picture'
import { sankeyPicture } from '@qingshen/core/report/pictures/sankey-picture'
import type { ReportSankey } from '@qingshen/core/report/report-document.schema'
import { useMemo } from 'react'
import { ReportFigure } from './report-figure.tsx'
import { ReportPicture } from './report-picture.tsx'
import { FigureMark } from './runs.tsx'
import { Scripted } from './scripted.tsx'

/** A drawing of flows as it is printed, with what its marks stand for; the same as a table on request. */
export function ReportSankeyPicture({ sankey, caption }: { sankey: ReportSankey; caption: string }) {
  const picture = useMemo(() => sankeyPicture(sankey), [sankey])
  return (
    <ReportFigure
      caption={caption}
      picture={
        <>
          <ReportPicture picture={picture} caption={caption} />
          <PictureKey picture={picture} caption={caption} />
        </>
      }
      table={<LinkTable sankey={sankey} />}
    />
  )
}

function PictureKey({ picture: { key, note }, caption }: { picture: Picture; caption: string }) {
  if (key.length === 0) return null
  return (
    <>
      <ul className="report-key" aria-label={`${caption}中的标号`}>
        {key.map(({ mark, text, figure }) => (
          <li key={mark}>
            <span className="report-key-mark">{mark}</span>
            <span>
              {figure === undefined ? <Scripted text={text} /> : <FigureMark figureKey={figure} text={text} />}
            </span>
          </li>
        ))}
      </ul>
      {note === null ? null : <p className="report-note">{note}</p>}
    </>
  )
}

function LinkTable({ sankey: { nodes, links } }: { sankey: ReportSankey }) {
  const names = new Map(nodes.map(({ id, label }) => [id, label]))
  const nameOf = (id: string | null) => (id === null ? '外部' : (names.get(id) ?? '—'))
  return (
    <div className="report-table-frame" tabIndex={0} role="region" aria-label="流向数据，可滚动">
      <table>
        <thead>
          <tr>
            <th scope="col">标号</th>
            <th scope="col">来自</th>
            <th scope="col">去往</th>
            <th scope="col">流股与数量</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link, index) => (
            <tr key={link.id}>
              <td>{index + 1}</td>
              <td>{nameOf(link.from)}</td>
              <td>{nameOf(link.to)}</td>
              <td>
                {link.figure === undefined ? (
                  <Scripted text={link.label} />
                ) : (
                  <FigureMark figureKey={link.figure} text={link.label} />
                )}
                {link.value === null ? '（没有数值）' : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
