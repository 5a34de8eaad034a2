import './case.css'
import type { ResponseOf } from '@qingshen/contracts/operation'
import type { countCases } from '@qingshen/contracts/cases.operations'
import { Link } from '@tanstack/react-router'
import { formatCount } from '../../format/number-text.ts'

type Places = ResponseOf<typeof countCases>['places']

/** The areas below the reader's own: open, soon due and late cases, each with the way to them. */
export function AreaCounts({ places }: { places: Places }) {
  return (
    <table className="area-counts">
      <caption className="visually-hidden">各地区的案件数</caption>
      <thead>
        <tr>
          <th scope="col">地区</th>
          <th scope="col" className="number">
            未办结
          </th>
          <th scope="col" className="number">
            30 天内到期
          </th>
          <th scope="col" className="number">
            逾期
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.code}>
            <th scope="row">
              <Link to="/cases" search={{ place: place.code }}>
                {place.name}
              </Link>
            </th>
            <td className="number">{formatCount(place.open)}</td>
            <td className="number">{formatCount(place.dueSoon)}</td>
            <td className="number">
              {place.overdue === 0 ? (
                '0'
              ) : (
                <Link to="/cases" search={{ place: place.code, due: 'overdue' }}>
                  {formatCount(place.overdue)}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
