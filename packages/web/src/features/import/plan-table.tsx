import type { ImportDetail } from '@qingshen/contracts/import.operations'
import { formatCount } from '../../shared/format/number-text.ts'

type Plan = NonNullable<ImportDetail['plan']>

/** The plan table of the document beside what its lists hold, cell by cell; what differs is marked in words. */
export function PlanTable({ plan }: { plan: Plan }) {
  const groups = [...new Set(plan.cells.map(({ group }) => group))]
  const places = [...new Set(plan.cells.map(({ place }) => place))]
  const cellOf = new Map(plan.cells.map((cell) => [`${cell.place}\n${cell.group}`, cell]))
  return (
    <section className="stack" aria-label="与计划表核对">
      <p>
        {plan.title}：计划 {formatCount(plan.planned)} 家，名单 {formatCount(plan.listed)} 家，
        {plan.differences === 0 ? '逐格相符。' : `有 ${plan.differences} 格不符。`}
      </p>
      <div className="plan-scroll" tabIndex={0} role="region" aria-label="计划表">
        <table className="plan-table">
          <caption className="visually-hidden">每格为名单家数，不符的注明计划数</caption>
          <thead>
            <tr>
              <th scope="col">地区</th>
              {groups.map((group) => (
                <th key={group} scope="col" className="number">
                  {group}
                </th>
              ))}
              <th scope="col" className="number">
                合计
              </th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place}>
                <th scope="row">{place}</th>
                {groups.map((group) => (
                  <PlanCell key={group} cell={cellOf.get(`${place}\n${group}`)} />
                ))}
                <PlanCell cell={sumOf(plan.cells.filter((cell) => cell.place === place))} />
              </tr>
            ))}
          </tbody>
          <PlanTotals plan={plan} groups={groups} />
        </table>
      </div>
    </section>
  )
}

/** The last row: what each industry and the whole come to. */
function PlanTotals({ plan, groups }: { plan: Plan; groups: readonly string[] }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">合计</th>
        {groups.map((group) => (
          <PlanCell key={group} cell={sumOf(plan.cells.filter((cell) => cell.group === group))} />
        ))}
        <PlanCell cell={sumOf(plan.cells)} />
      </tr>
    </tfoot>
  )
}

type Counts = Pick<Plan['cells'][number], 'planned' | 'listed' | 'difference'>

/** What some cells come to together; planned stays empty where none of them has a plan. */
export function sumOf(cells: readonly Counts[]): Counts {
  const planned = cells.some((cell) => cell.planned !== null)
    ? cells.reduce((sum, cell) => sum + (cell.planned ?? 0), 0)
    : null
  const listed = cells.reduce((sum, cell) => sum + cell.listed, 0)
  return { planned, listed, difference: listed - (planned ?? 0) }
}

function PlanCell({ cell }: { cell: Counts | undefined }) {
  if (cell === undefined) return <td className="number quiet">—</td>
  const { planned, listed, difference } = cell
  if (difference === 0) return <td className="number">{planned === null && listed === 0 ? '' : listed}</td>
  return (
    <td className="number plan-differs">
      {listed}（计划 {planned ?? '空'}，{difference > 0 ? `多 ${difference}` : `少 ${-difference}`}）
    </td>
  )
}
