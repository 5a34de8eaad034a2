import type { ReportStaleness } from '@qingshen/contracts/report.schema'
import type { ChangedFigure } from '@qingshen/core/report/figure-changes.schema'
import { Link } from '@tanstack/react-router'
import { useWorkbench } from '../../data/use-workbench.ts'
import { searchOfPlace } from '../place-words.tsx'
import { SourceList } from '../source-list.tsx'

/** The numbers that are not what they were: before, now, and the way to who changed what. */
export function FigureChangeList({ stale }: { stale: ReportStaleness }) {
  const listed = stale.changed.length + stale.added.length + stale.removed.length
  const all = stale.counts.changed + stale.counts.added + stale.counts.removed
  if (all === 0) return <p>数字没有变；文字、表格的行或者模板有改动。重新生成一版即可。</p>
  return (
    <>
      {stale.isOlderForm ? <OlderFormNote /> : null}
      <ChangeTable stale={stale} />
      {all > listed ? (
        <p className="quiet">
          只列出前 {listed} 个，共 {all} 个。
        </p>
      ) : null}
    </>
  )
}

/** What of an edition made in an older form is not compared. */
export function OlderFormNote() {
  return (
    <p role="note" className="quiet">
      这一版生成以后，报告里基准值、权重、系数、年份等更多的数字有了出处。那一版没有留下它们，所以这些数字和文字没有比较；其余的数字照常比较。要全部比较，请重新生成一版。
    </p>
  )
}

function ChangeTable({ stale }: { stale: ReportStaleness }) {
  return (
    <div className="report-table-frame" tabIndex={0} role="region" aria-label="变了的数字，可滚动">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">数字</th>
            <th scope="col">那一版</th>
            <th scope="col">现在</th>
            <th scope="col">出处和修改历史</th>
          </tr>
        </thead>
        <tbody>
          {[...stale.changed, ...stale.added, ...stale.removed].map((figure) => (
            <ChangeLine key={figure.key} figure={figure} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ChangeLine({ figure: { label, before, now, places, sources = [] } }: { figure: ChangedFigure }) {
  const { head } = useWorkbench()
  const place = places.find(({ row }) => row !== null)
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="number">{before ?? '没有'}</td>
      <td className="number">{now ?? '没有了'}</td>
      <td>
        <SourceList sources={sources} most={2} isShort />
        {place === undefined || place.row === null ? (
          sources.length === 0 ? (
            '—'
          ) : null
        ) : (
          <Link
            to="/workbench/$case"
            params={{ case: head.case }}
            search={{ ...searchOfPlace(place), do: `row.${place.row}` }}
          >
            看修改历史
          </Link>
        )}
      </td>
    </tr>
  )
}
