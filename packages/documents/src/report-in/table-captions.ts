import type { ReadTable } from '@qingshen/core/report-reading/read-report'

const LONGEST_CAPTION = 60

/** The text above a table as its caption: one that begins as captions do, or is short enough to be a title. */
export function captionBefore(text: string | undefined): string {
  const shown = text?.trim() ?? ''
  if (/^(?:续?表|附表)\s*[\d一二三四五六七八九]/u.test(shown)) return shown.slice(0, 300)
  return shown.length <= LONGEST_CAPTION && !/[。；;]$/u.test(shown) ? shown : ''
}

/** Tables that go on at the top of the next page are one: as many columns, nothing between, no caption of its own. */
export function joinedTables(tables: readonly (ReadTable & { readonly isFirst: boolean })[]): ReadTable[] {
  const found: ReadTable[] = []
  for (const { isFirst, ...table } of tables) {
    const last = found.at(-1)
    const lastPage = last?.rows.at(-1)?.page ?? null
    const isNext = isFirst && lastPage !== null && table.page === lastPage + 1
    if (last === undefined || !isNext || widthOf(last) !== widthOf(table)) found.push(table)
    else
      found[found.length - 1] = {
        ...last,
        caption: last.caption || table.caption,
        rows: [...last.rows, ...withoutHead(table, last)],
      }
  }
  return found
}

function widthOf({ rows }: ReadTable): number {
  return rows[0]?.cells.length ?? 0
}

/** A head that is printed again on every page is said once. */
function withoutHead({ rows }: ReadTable, { rows: before }: ReadTable): ReadTable['rows'] {
  const isSame = rows[0]?.cells.join('\n') === before[0]?.cells.join('\n')
  return isSame ? rows.slice(1) : rows
}
