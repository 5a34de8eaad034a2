import { writeXlsx } from 'hucre/xlsx'
import { escapeFormula } from '../spreadsheet-out/escape-formula.ts'

/** One result of an audit as the credit system and the other departments take it over. */
export type CaseResultRow = {
  readonly name: string
  readonly code: string | null
  readonly place: string
  readonly year: number
  readonly kind: string
  readonly law: string
  readonly result: string
  readonly on: string
  readonly clause: string
}

const COLUMNS = [
  { header: '企业名称', key: 'name', width: 40 },
  { header: '代码', key: 'code', width: 22 },
  { header: '地区', key: 'place', width: 20 },
  { header: '年度', key: 'year', width: 8 },
  { header: '种类', key: 'kind', width: 14 },
  { header: '适用规定', key: 'law', width: 40 },
  { header: '结果', key: 'result', width: 24 },
  { header: '日期', key: 'on', width: 12 },
  { header: '依据', key: 'clause', width: 24 },
]

/** Results of audits as an Excel file, one row a result. */
export async function caseResultsXlsx(rows: readonly CaseResultRow[]): Promise<Uint8Array> {
  const data = rows.map((row) => ({
    ...row,
    name: escapeFormula(row.name),
    code: escapeFormula(row.code ?? ''),
    place: escapeFormula(row.place),
  }))
  return await writeXlsx({ sheets: [{ name: '审核结果', columns: COLUMNS, data }] })
}
