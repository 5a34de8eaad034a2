import { readFileSync } from 'node:fs'

/**
 * The rows of a reference table as objects by column. These tables hold no quotes and no commas inside a
 * value, so a row with another number of cells is a damaged file.
 */
export function readCsv(url: URL): readonly Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(url, 'utf8').trimEnd().split(/\r?\n/)
  const columns = head.split(',')
  return lines.map((line, index) => {
    const cells = line.split(',')
    if (cells.length !== columns.length) throw new RangeError(`${url.pathname}:${index + 2}: ${cells.length} cells`)
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
}
