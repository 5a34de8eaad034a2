import type { ReadTable } from '@qingshen/core/report-reading/read-report'
import type { Piece } from './text-grid.ts'
import { gridOf } from './text-grid.ts'

const LONGEST_CAPTION = 60

/** The text above a table as its caption: one that begins as captions do, or is short enough to be a title. */
export function captionBefore(text: string | undefined): string {
  const shown = text?.trim() ?? ''
  if (/^(?:续?表|附表)\s*[\d一二三四五六七八九]/u.test(shown)) return shown.slice(0, 300)
  return shown.length <= LONGEST_CAPTION && !/[。；;]$/u.test(shown) ? shown : ''
}

/** What of a table stands on one page: rows of pieces in their places. */
export type PageTable = {
  readonly caption: string
  readonly page: number
  readonly rows: readonly { readonly pieces: readonly Piece[]; readonly page: number }[]
  /** Nothing stands above it on its page. */
  readonly isFirst: boolean
  /** The file says that it goes on from the page before. */
  readonly goesOn: boolean
}

/**
 * The tables of a file, parts on following pages put together: where the file says that they go on, or where one stands at
 * the top of the next page with as many columns. Columns are found over all pages.
 */
export function wholeTables(parts: readonly PageTable[]): ReadTable[] {
  const found: PageTable[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (last === undefined || !isNext(last, part)) found.push(part)
    else
      found[found.length - 1] = {
        ...last,
        caption: last.caption || part.caption,
        rows: [...last.rows, ...withoutHead(part, last)],
      }
  }
  return found.map(({ caption, page, rows }) => {
    const grid = gridOf(rows.map(({ pieces }) => pieces))
    return { caption, page, rows: rows.map((row, index) => ({ cells: grid[index] ?? [], page: row.page })) }
  })
}

function isNext(last: PageTable, part: PageTable): boolean {
  if (part.page !== (last.rows.at(-1)?.page ?? 0) + 1) return false
  return part.goesOn || (part.isFirst && widthOf(last) === widthOf(part))
}

function widthOf({ rows }: PageTable): number {
  return Math.max(0, ...rows.map(({ pieces }) => pieces.length))
}

/** A head that is printed again on every page is said once. */
function withoutHead({ rows }: PageTable, { rows: before }: PageTable): PageTable['rows'] {
  const isSame = textsOf(rows[0]) === textsOf(before[0])
  return isSame ? rows.slice(1) : rows
}

function textsOf(row: PageTable['rows'][number] | undefined): string {
  return (row?.pieces ?? []).map(({ text }) => text).join('\n')
}
