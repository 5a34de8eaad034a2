import { listWorkbenchSnapshots } from '@qingshen/contracts/workbench.operations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { useWorkbench } from './data/use-workbench.ts'

/** The ways to the audit as it was handed in, where it has been. */
export function FrozenVersions() {
  const { head } = useWorkbench()
  const found = useQuery({
    queryKey: ['workbench-snapshots', head.case],
    queryFn: () => call(listWorkbenchSnapshots, { params: { case: head.case } }),
  }).data
  if (found === undefined || found.length === 0) return null
  return (
    <ul className="frozen-versions no-print" aria-label="随报告定稿的版本">
      {found.map(({ id, number, takenAt }) => (
        <li key={id}>
          <Link to="/workbench/$case" params={{ case: head.case }} search={{ version: id }}>
            第 {number} 版报告时的数据
          </Link>{' '}
          <span className="quiet">{instantText(takenAt)}</span>
        </li>
      ))}
    </ul>
  )
}
