import type { Column } from './column.ts'

/** The ids of hidden columns as the address holds them, joined by dots; the first column is never hidden. */
export function hiddenColumns(text: string | undefined): ReadonlySet<string> {
  return new Set(text === undefined ? [] : text.split('.'))
}

/** The columns to show. */
export function visibleColumns<Row>(
  columns: readonly Column<Row>[],
  hidden: ReadonlySet<string>,
): readonly Column<Row>[] {
  return columns.filter((column, index) => index === 0 || !hidden.has(column.id))
}

/** What the address holds after one column was shown or hidden; undefined when all are shown. */
export function withColumn<Row>(
  columns: readonly Column<Row>[],
  hidden: ReadonlySet<string>,
  toggled: string,
): string | undefined {
  const after = columns.map(({ id }) => id).filter((id) => hidden.has(id) !== (id === toggled))
  return after.length === 0 ? undefined : after.join('.')
}
