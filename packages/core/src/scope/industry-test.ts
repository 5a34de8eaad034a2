import type { LawTables, TableRow } from '../rulebook/table.schema.ts'
import type { Expression, Membership, RowFilter } from './expression.schema.ts'

/** The operators that ask about the industry class alone. */
export type IndustryTest =
  | Extract<Expression, { inTable: unknown } | { division: unknown }>
  | { readonly in: Membership & { readonly fact: 'industry' } }

/** True for an operator that asks about the industry class. */
export function isIndustryTest(expression: Expression): expression is IndustryTest {
  if ('in' in expression) return expression.in.fact === 'industry'
  return 'inTable' in expression || 'division' in expression
}

/** The answer of an industry operator for one class. Unknown tables are refused by the law compiler. */
export function industryTestHolds(test: IndustryTest, industry: string, tables: LawTables): boolean {
  if ('in' in test) return test.in.values.includes(industry)
  if ('division' in test) {
    const division = industry.slice(0, 2)
    return test.division.from <= division && division <= test.division.to
  }
  return tableRow(tables, test.inTable.table, industry, test.inTable.where) !== undefined
}

/** The first row of the table for this class whose columns hold what the filter asks. */
export function tableRow(
  tables: LawTables,
  table: string,
  industry: string,
  where: RowFilter = {},
): TableRow | undefined {
  return tables[table]?.rows.find((row) => row['code'] === industry && rowMatches(row, where))
}

function rowMatches(row: TableRow, where: RowFilter): boolean {
  return Object.entries(where).every(([column, wanted]) => {
    const value = row[column]
    return value !== undefined && (typeof wanted === 'string' ? value === wanted : wanted.includes(value))
  })
}
