import { openXlsx, writeXlsx } from 'hucre/xlsx'

/** Cells of a sheet, row by row. */
export type Cells = (string | number | boolean | Date | null)[][]

/** The rows of one sheet of a workbook. */
export async function cellsOf(bytes: Uint8Array, tab: string): Promise<Cells> {
  const { sheets } = await openXlsx(bytes, { readStyles: true })
  const sheet = sheets.find(({ name }) => name === tab)
  if (sheet === undefined) throw new Error(`no sheet ${tab}`)
  return sheet.rows
}

/** A workbook after somebody worked in one of its sheets and saved it. */
export async function editedWorkbook(
  bytes: Uint8Array,
  tab: string,
  change: (rows: Cells) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { sheets } = await openXlsx(bytes, { readStyles: true })
  const written = sheets.map(({ name, rows, columns, hidden }) => {
    if (name === tab) change(rows)
    return { name, rows, ...(columns ? { columns } : {}), ...(hidden ? { hidden } : {}) }
  })
  return new Uint8Array(await writeXlsx({ sheets: written }))
}
