/** The rows of a simple CSV text with a heading line, as records by column name; no quotes, no line breaks in cells. */
export function parseSimpleCsv(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.trimEnd().split('\n')
  if (text.includes('"')) throw new RangeError('quoted cells are not part of this simple form')
  const columns = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    if (cells.length !== columns.length) throw new RangeError(`not ${columns.length} cells: ${line}`)
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}
