/** A piece of text on a page: from `left` to `right`, its base line at `y` (growing upwards), the height of its letters. */
export type Piece = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly height: number
  /** The column of a table it stands in, where the file says so. */
  readonly column?: number
}

type Interval = { readonly left: number; readonly right: number }

/**
 * The pieces of some rows as a table: columns are found where the rows with the most pieces stand, and a piece that covers
 * several columns stands in each of them.
 */
export function gridOf(rows: readonly (readonly Piece[])[]): string[][] {
  const columns = columnsOf(rows)
  return rows.map((row) => {
    const cells = columns.map(() => '')
    for (const piece of row) {
      for (const column of piece.column === undefined ? columnsUnder(piece, columns) : [piece.column]) {
        const before = cells[column] ?? ''
        cells[column] = before === '' ? piece.text : `${before}${joint(before, piece.text)}${piece.text}`
      }
    }
    return cells
  })
}

function columnsOf(rows: readonly (readonly Piece[])[]): Interval[] {
  const known = rows.flat().some(({ column }) => column !== undefined)
  const most = Math.max(0, ...rows.map(({ length }) => length))
  const columns: Interval[] = []
  for (const row of known ? rows : rows.filter(({ length }) => length === most)) {
    row.forEach((piece, index) => {
      const at = known ? piece.column : index
      if (at !== undefined) widen(columns, at, piece)
    })
  }
  // a column without any words takes no part in finding where the others stand
  return Array.from({ length: columns.length }, (_, at) => columns[at] ?? { left: Infinity, right: -Infinity })
}

function widen(columns: Interval[], at: number, { left, right }: Piece): void {
  const own = columns[at] ?? { left, right }
  columns[at] = { left: Math.min(own.left, left), right: Math.max(own.right, right) }
}

function columnsUnder({ left, right }: Piece, columns: readonly Interval[]): number[] {
  const middle = (left + right) / 2
  const covered = columns.flatMap((column, index) => {
    const shared = Math.min(right, column.right) - Math.max(left, column.left)
    const narrow = Math.min(right - left, column.right - column.left)
    return shared > narrow * 0.5 ? [index] : []
  })
  if (covered.length > 0) return covered
  const distances = columns.map((column) =>
    column.left > column.right ? Infinity : Math.abs((column.left + column.right) / 2 - middle),
  )
  const nearest = distances.indexOf(Math.min(...distances))
  return nearest < 0 ? [] : [nearest]
}

/** What stands between two pieces of one text: a blank between Latin words, nothing between ideographs. */
export function joint(before: string, after: string): '' | ' ' {
  return /[A-Za-z0-9,.)%]$/u.test(before) && /^[A-Za-z0-9(]/u.test(after) ? ' ' : ''
}
