export interface RowWindow {
  first: number
  /** Exclusive. */
  end: number
  /** Heights in px that stand for the rows not drawn. */
  before: number
  after: number
}

interface Viewport {
  rowCount: number
  rowHeight: number
  scrollTop: number
  height: number
}

const OVERSCAN = 8

/** Which rows to draw of a table with equal row heights, and the space that stands for the others. */
export function rowWindow({ rowCount, rowHeight, scrollTop, height }: Viewport): RowWindow {
  const visibleFirst = Math.floor(Math.max(0, scrollTop) / rowHeight)
  const visibleEnd = Math.ceil((Math.max(0, scrollTop) + height) / rowHeight)
  const end = Math.min(rowCount, visibleEnd + OVERSCAN)
  const first = Math.min(Math.max(0, visibleFirst - OVERSCAN), end)
  return { first, end, before: first * rowHeight, after: (rowCount - end) * rowHeight }
}
