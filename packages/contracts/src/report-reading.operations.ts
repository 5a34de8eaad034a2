import { ReportVariantSchema } from '@qingshen/core/report/report-document.schema'
import { ReportComparisonSchema } from '@qingshen/core/report-reading/report-comparison.schema'
import { z } from 'zod'
import { operation } from './operation.ts'
import { IdSchema, line } from './wire.ts'

/** The largest report that is read back, in bytes. */
export const READING_MAX_BYTES = 40 * 1024 * 1024

export const compareUploadedReport = operation({
  id: 'compareUploadedReport',
  method: 'post',
  path: '/api/cases/:case/report/reading',
  summary: '上传一份审核报告（Word 或 PDF），把其中的数字与审核数据逐一核对；不保存文件，不改动数据',
  permission: 'audit.read',
  upload: { maxBytes: READING_MAX_BYTES },
  params: z.strictObject({ case: IdSchema }),
  query: z.strictObject({ name: line(300), variant: ReportVariantSchema }),
  response: ReportComparisonSchema,
  problems: ['not_found', 'file_too_large', 'file_type_refused', 'file_unreadable', 'validation_failed'],
})

export const compareSubmittedReport = operation({
  id: 'compareSubmittedReport',
  method: 'get',
  path: '/api/cases/:case/submissions/:submission/report/reading',
  summary: '把已经报送的一版报告中的数字，与随它定稿的审核数据逐一核对',
  permission: 'audit.read',
  params: z.strictObject({ case: IdSchema, submission: IdSchema }),
  query: z.strictObject({ document: IdSchema, variant: ReportVariantSchema }),
  response: ReportComparisonSchema,
  problems: [
    'not_found',
    'file_too_large',
    'file_type_refused',
    'file_unreadable',
    'file_infected',
    'validation_failed',
  ],
})
