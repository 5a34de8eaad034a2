/** A sheet as a table of texts, merged cells filled. */
export type SquareTable = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** For each cell the column its text comes from: its own, or the first of the merged cell that covers it. */
  readonly masters: readonly (readonly number[])[]
}

/** A table of texts without merged cells: what was pasted. */
export function plainTable(rows: SquareTable['rows'], name = ''): SquareTable {
  return { name, rows, masters: rows.map((cells) => cells.map((_, column) => column)) }
}
