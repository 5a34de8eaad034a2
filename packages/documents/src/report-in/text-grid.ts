/** A piece of text on a page: from `left` to `right`, its base line at `y` (growing upwards), the height of its letters. */
export type Piece = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly height: number
}

type Interval = { left: number; right: number }

/**
 * The pieces of some rows as a table: columns are found where the rows with the most pieces stand, and a piece that covers
 * several columns stands in each of them.
 */
export function gridOf(rows: readonly (readonly Piece[])[]): string[][] {
  const columns = columnsOf(rows)
  return rows.map((row) => {
    const cells = columns.map(() => '')
    for (const piece of row) {
      for (const column of columnsUnder(piece, columns)) {
        const before = cells[column] ?? ''
        cells[column] = before === '' ? piece.text : `${before}${joint(before, piece.text)}${piece.text}`
      }
    }
    return cells
  })
}

function columnsOf(rows: readonly (readonly Piece[])[]): Interval[] {
  const most = Math.max(0, ...rows.map(({ length }) => length))
  const columns: Interval[] = []
  for (const row of rows.filter(({ length }) => length === most)) {
    row.forEach(({ left, right }, index) => {
      const own = columns[index]
      if (own === undefined) columns.push({ left, right })
      else {
        own.left = Math.min(own.left, left)
        own.right = Math.max(own.right, right)
      }
    })
  }
  return columns
}

function columnsUnder({ left, right }: Piece, columns: readonly Interval[]): number[] {
  const middle = (left + right) / 2
  const covered = columns.flatMap((column, index) => {
    const shared = Math.min(right, column.right) - Math.max(left, column.left)
    const narrow = Math.min(right - left, column.right - column.left)
    return shared > narrow * 0.5 ? [index] : []
  })
  if (covered.length > 0) return covered
  const distances = columns.map((column) => Math.abs((column.left + column.right) / 2 - middle))
  const nearest = distances.indexOf(Math.min(...distances))
  return nearest < 0 ? [] : [nearest]
}

/** What stands between two pieces of one text: a blank between Latin words, nothing between ideographs. */
export function joint(before: string, after: string): '' | ' ' {
  return /[A-Za-z0-9,.)%]$/u.test(before) && /^[A-Za-z0-9(]/u.test(after) ? ' ' : ''
}
