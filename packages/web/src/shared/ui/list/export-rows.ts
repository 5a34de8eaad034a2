import type { Column } from './column.ts'

/** A value as one CSV field. A leading sign that a spreadsheet would run as a formula is disarmed. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The exported columns of the rows as CSV with a byte order mark, as Excel wants it for Chinese. */
export function rowsToCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const exported = columns.filter((column) => column.text !== undefined)
  const head = exported.map((column) =>
    column.unit === undefined ? column.title : `${column.title}（${column.unit}）`,
  )
  const body = rows.map((row) => exported.map((column) => column.text?.(row) ?? ''))
  return `\uFEFF${[head, ...body].map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`
}

/** Hands a text to the browser as a file to save. */
export function saveTextFile(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  URL.revokeObjectURL(address)
}
