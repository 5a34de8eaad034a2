import type { NoticeContent } from '@qingshen/core/listing/notice.schema'
import { writeXlsx } from 'hucre/xlsx'
import { escapeFormula } from '../spreadsheet-out/escape-formula.ts'

const COLUMNS = [
  { header: '序号', key: 'no', width: 6 },
  { header: '文号', key: 'number', width: 24 },
  { header: '企业名称', key: 'name', width: 40 },
  { header: '代码', key: 'code', width: 22 },
  { header: '地区', key: 'place', width: 20 },
  { header: '列入情形', key: 'grounds', width: 24 },
  { header: '印发日期', key: 'issuedOn', width: 12 },
  { header: '版本', key: 'version', width: 6 },
]

/** The register of recipients of a batch of notices as an Excel file, one row a notice. */
export async function recipientsXlsx(notices: readonly NoticeContent[]): Promise<Uint8Array> {
  const data = notices.map((notice, index) => ({
    no: index + 1,
    number: escapeFormula(notice.number),
    name: escapeFormula(notice.addressee.name),
    code: escapeFormula(notice.addressee.code ?? ''),
    place: escapeFormula(notice.addressee.place ?? ''),
    grounds: notice.grounds.map((ground) => ground.label).join('、'),
    issuedOn: notice.issuedOn,
    version: notice.version,
  }))
  return await writeXlsx({ sheets: [{ name: '通知发放名册', columns: COLUMNS, data }] })
}
