import { readFileSync } from 'node:fs'
import { readCsv } from '@qingshen/documents/csv-in/read-csv'
import { streamXlsxRows } from 'hucre/xlsx'

/** Reads all rows of a workbook with the bare library and counts what is in them. */
export async function readBare(path: string): Promise<number> {
  let filled = 0
  for await (const { values } of streamXlsxRows(new Uint8Array(readFileSync(path)), { readStyles: true })) {
    for (const value of values) if (value !== null) filled += 1
  }
  return filled
}

/** All rows of a CSV file, its heading first. */
export function readCsvRows(path: string): string[][] {
  return [...readCsv(readFileSync(path, 'utf8'))].map(({ cells }) => [...cells])
}
