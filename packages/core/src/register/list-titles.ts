import type { Issue } from '../kernel/issue.ts'
import type { IndustryGroup } from './industry-group.ts'
import { INDUSTRY_GROUPS, industryGroupOf } from './industry-group.ts'
import type { PlanTable } from './plan-table.schema.ts'
import type { PrintedTable } from './printed-row.schema.ts'
import { reconcilePlan } from './reconcile-plan.ts'
import type { FoundPlace } from './reference.ts'
import { registerIssue } from './register-issues.ts'
import type { Repair } from './register-row.schema.ts'

/** One list of a document: its table and the division of each of its enterprises. */
export type DocumentList = { readonly table: PrintedTable; readonly divisions: readonly (string | null)[] }

/**
 * Looks at the titles of a document's lists. A title that repeats an earlier one is compared with the columns of the
 * plan table that have no list: when exactly one agrees in every place, it is offered as the repair of the whole list.
 */
export function checkListTitles(
  lists: readonly DocumentList[],
  plan: PlanTable | null,
  placesOf: (printed: string) => readonly FoundPlace[],
): { issues: Issue[]; repairs: Repair[] } {
  const issues: Issue[] = []
  const repairs: Repair[] = []
  lists.forEach((list, index) => {
    const { title, sheet, row } = list.table
    const place = { sheet, row }
    const pointer = `/tables/${index}`
    const first = lists.findIndex((other) => other.table.title === title)
    if (first === index) {
      if (industryGroupOf(title) === null) {
        issues.push(registerIssue('list_industry_unknown', { pointer, place, params: { title } }))
      }
      return
    }
    const column = plan ? agreeingColumn(list, { lists, plan, placesOf }) : null
    const params = { title, number: index + 1, first: first + 1 }
    if (column === null) {
      issues.push(registerIssue('list_title_repeated_unexplained', { pointer, place, params }))
      return
    }
    const after = INDUSTRY_GROUPS.label(column.group)
    issues.push(
      registerIssue('list_title_repeated', {
        pointer,
        place,
        params: { ...params, column: column.title, repair: after },
      }),
    )
    repairs.push({ code: 'list_title_repeated', sheet, row: null, field: 'group', before: title, after })
  })
  return { issues, repairs }
}

type Context = {
  readonly lists: readonly DocumentList[]
  readonly plan: PlanTable
  readonly placesOf: (printed: string) => readonly FoundPlace[]
}

function agreeingColumn(list: DocumentList, context: Context): { title: string; group: IndustryGroup } | null {
  const taken = new Set(context.lists.map((other) => industryGroupOf(other.table.title)))
  const agreeing = context.plan.groups.flatMap((title, index) => {
    const group = industryGroupOf(title)
    if (group === null || taken.has(group)) return []
    const column = columnOf(context.plan, index)
    const listed = list.divisions.map((division) => ({ group, division }))
    return reconcilePlan(column, listed, context.placesOf).differences === 0 ? [{ title, group }] : []
  })
  return agreeing.length === 1 ? (agreeing[0] ?? null) : null
}

function columnOf(plan: PlanTable, index: number): PlanTable {
  const groups = plan.groups.slice(index, index + 1)
  const rows = plan.rows.map((row) => ({ ...row, counts: row.counts.slice(index, index + 1) }))
  return { ...plan, groups, rows, totals: null }
}
