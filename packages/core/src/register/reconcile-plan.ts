import type { Issue } from '../kernel/issue.ts'
import type { IndustryGroup } from './industry-group.ts'
import { INDUSTRY_GROUPS, industryGroupOf } from './industry-group.ts'
import type { PlanRow, PlanTable } from './plan-table.schema.ts'
import type { ReconciledCell, Reconciliation } from './reconciliation.schema.ts'
import type { FoundPlace } from './reference.ts'
import { registerIssue } from './register-issues.ts'

/** What is compared with the plan: each listed enterprise by industry group and division. */
export type ListedEntry = { readonly group: IndustryGroup | null; readonly division: string | null }

type PlacesOf = (printed: string) => readonly FoundPlace[]

/**
 * Compares a plan table with the enterprises listed, cell by cell: rows of the table by place (short names are found
 * through `placesOf`), columns by industry group. Listed enterprises outside the table get cells with nothing planned.
 * The table's own sums are checked too. A blank cell plans nothing and stays null.
 */
export function reconcilePlan(plan: PlanTable, listed: readonly ListedEntry[], placesOf: PlacesOf): Reconciliation {
  const groups = plan.groups.map((title) => ({ title, group: industryGroupOf(title) }))
  const counts = countEntries(listed)
  const places = plan.rows.map((row) => ({ row, division: onlyPlace(placesOf(row.place)) }))
  const cells: ReconciledCell[] = places.flatMap(({ row, division }) =>
    groups.map(({ title, group }, index) => {
      const planned = row.counts[index] ?? null
      const found = counts.take(group, division)
      return {
        place: row.place,
        division,
        group,
        groupTitle: title,
        planned,
        listed: found,
        difference: found - (planned ?? 0),
      }
    }),
  )
  const rest = counts.rest().map(({ group, division, count }) => ({
    place: division ?? '未写明',
    division,
    group,
    groupTitle: group === null ? '未写明' : INDUSTRY_GROUPS.label(group),
    planned: null,
    listed: count,
    difference: count,
  }))
  const all = [...cells, ...rest]
  const differences = all.filter((cell) => cell.difference !== 0)
  const issues = [...differences.map((cell) => differenceIssue(plan, cell)), ...sumIssues(plan)]
  return {
    cells: all,
    planned: total(all, 'planned'),
    listed: total(all, 'listed'),
    differences: differences.length,
    issues,
  }
}

function onlyPlace(found: readonly FoundPlace[]): string | null {
  return found.length === 1 ? (found[0]?.code ?? null) : null
}

function total(cells: readonly ReconciledCell[], key: 'planned' | 'listed'): number {
  return cells.reduce((sum, cell) => sum + (cell[key] ?? 0), 0)
}

function countEntries(listed: readonly ListedEntry[]) {
  const counts = new Map<string, ListedEntry & { count: number }>()
  for (const { group, division } of listed) {
    const key = `${group}/${division}`
    const known = counts.get(key)
    counts.set(key, { group, division, count: (known?.count ?? 0) + 1 })
  }
  return {
    take: (group: IndustryGroup | null, division: string | null): number => {
      const key = `${group}/${division}`
      const count = counts.get(key)?.count ?? 0
      counts.delete(key)
      return count
    },
    rest: () => [...counts.values()],
  }
}

function differenceIssue(plan: PlanTable, cell: ReconciledCell): Issue {
  const { place, groupTitle, planned, listed, difference } = cell
  const params = { place, group: groupTitle, planned: planned ?? 0, listed, difference: Math.abs(difference) }
  return registerIssue('plan_cell_differs', {
    pointer: '/plan',
    place: { sheet: plan.title, column: groupTitle },
    params,
  })
}

function plus(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0)
}

function sumIssues(plan: PlanTable): Issue[] {
  const wrong = (row: PlanRow, group: string, printed: number | null, computed: number): Issue[] =>
    printed === null || printed === computed
      ? []
      : [
          registerIssue('plan_sum_wrong', {
            pointer: '/plan',
            place: { sheet: plan.title, row: row.line, column: group },
            params: { place: row.place, group, printed, computed },
          }),
        ]
  const rows = plan.rows.flatMap((row) => wrong(row, '小计', row.sum, plus(row.counts)))
  const { totals } = plan
  if (!totals) return rows
  const columns = plan.groups.flatMap((group, index) =>
    wrong(totals, group, totals.counts[index] ?? null, plus(plan.rows.map((row) => row.counts[index] ?? null))),
  )
  return [...rows, ...columns, ...wrong(totals, '小计', totals.sum, plus(totals.counts))]
}
