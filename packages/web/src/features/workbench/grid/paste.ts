/** The cells of a block copied from a spreadsheet: tabs between cells, line ends between rows, quotes around texts with either. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index)
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text.charAt(index + 1) === '"') {
        cell += '"'
        index += 1
      } else isQuoted = false
    } else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === '\t') endCell()
    else if (letter === '\n') {
      endCell()
      rows.push([])
    } else if (letter !== '\r') cell += letter
  }
  endCell()
  const isEmpty = (row: readonly string[]) => row.every((one) => one.trim() === '')
  while (rows.length > 1 && isEmpty(rows.at(-1) ?? [])) rows.pop()
  return rows
}

/** Whether a text is a block of cells and not a single value. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.trim()) || text.includes('\t')
}
