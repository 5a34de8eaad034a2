import type { WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'

/** A workbook of some sheets, as somebody keeps a table of indicators. */
export async function workbookOf(...sheets: WriteSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsx({ sheets }))
}
