/** One row of a table as a plain text keeps it: a run of lines that each begin with a tab. */
export type TabRow = { readonly line: number; readonly cells: readonly { text: string; line: number }[] }

/** A table with the nearest line of prose above it. Lines count from 1. */
export type TabTable = { readonly title: string; readonly titleLine: number; readonly rows: readonly TabRow[] }

/**
 * Reads the tables out of a text made from a word-processor file, where every cell stands on its own line behind a
 * tab and a blank line ends a row (a row may follow without one when prose intervenes). Cells keep their text.
 */
export function readTabTables(text: string): TabTable[] {
  const tables: { title: string; titleLine: number; rows: TabRow[] }[] = []
  let title = { text: '', line: 0 }
  let open = false
  let row: { text: string; line: number }[] = []
  const endRow = (): void => {
    const first = row[0]
    if (!first) return
    if (!open) tables.push({ title: title.text, titleLine: title.line, rows: [] })
    open = true
    tables.at(-1)?.rows.push({ line: first.line, cells: row })
    row = []
  }
  text.split(/\r\n|\n|\r/u).forEach((line, index) => {
    if (line.startsWith('\t')) {
      row.push({ text: line.slice(1), line: index + 1 })
      return
    }
    endRow()
    if (line.trim() === '') return
    open = false
    title = { text: line.trim(), line: index + 1 }
  })
  endRow()
  return tables
}
