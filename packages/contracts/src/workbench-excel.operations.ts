import { ExcelDifferenceSchema } from '@qingshen/core/workbench/excel/excel-difference.schema'
import { z } from 'zod'
import { operation } from './operation.ts'
import { IdSchema, line } from './wire.ts'

/** The largest file of an audit's tables, in bytes. */
export const EXCEL_MAX_BYTES = 10 * 1024 * 1024

const params = z.strictObject({ case: IdSchema })

export const downloadWorkbenchExcel = operation({
  id: 'downloadWorkbenchExcel',
  method: 'get',
  path: '/api/cases/:case/workbench/excel',
  summary: '把审核工作台的一张表或者全部表导出为 Excel；empty 只要空白的表',
  permission: 'audit.read',
  params,
  query: z.strictObject({ sheet: line(64).optional(), empty: z.boolean().optional() }),
  download: true,
  problems: ['not_found'],
})

export const compareWorkbenchExcel = operation({
  id: 'compareWorkbenchExcel',
  method: 'post',
  path: '/api/cases/:case/workbench/excel',
  summary: '上传填好的表格，与审核工作台现有内容逐格比较；不写入任何内容',
  permission: 'audit.edit',
  upload: { maxBytes: EXCEL_MAX_BYTES },
  params,
  query: z.strictObject({ name: line(300), sheet: line(64).optional() }),
  response: ExcelDifferenceSchema,
  problems: ['not_found', 'state_forbids', 'file_too_large', 'file_type_refused', 'file_unreadable'],
})
