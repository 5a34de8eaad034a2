import { z } from 'zod'
import { operation } from './operation.ts'
import {
  ReportEditionSchema,
  ReportEditionsSchema,
  ReportFormSchema,
  ReportPreviewSchema,
  ReportTemplateSchema,
  ReportVariantSchema,
} from './report.schema.ts'
import { SubmissionPageSchema } from './submission.schema.ts'
import { IdSchema } from './wire.ts'

const params = z.strictObject({ case: IdSchema })
const editionParams = z.strictObject({ case: IdSchema, edition: IdSchema })

export const loadReportTemplate = operation({
  id: 'loadReportTemplate',
  method: 'get',
  path: '/api/cases/:case/report/template',
  summary: '审核报告的模板：章节、每节的内容和编写提示、依据的条款',
  permission: 'audit.read',
  params,
  response: ReportTemplateSchema,
  problems: ['not_found'],
})

export const previewReport = operation({
  id: 'previewReport',
  method: 'get',
  path: '/api/cases/:case/report',
  summary: '由审核数据即时写成的审核报告，每个数字带有出处',
  permission: 'audit.read',
  params,
  query: z.strictObject({ variant: ReportVariantSchema }),
  response: ReportPreviewSchema,
  problems: ['not_found', 'validation_failed'],
})

export const downloadReport = operation({
  id: 'downloadReport',
  method: 'get',
  path: '/api/cases/:case/report/file',
  summary: '把现在的审核报告下载为 Word 或者 PDF，不留存',
  permission: 'audit.read',
  params,
  query: z.strictObject({ variant: ReportVariantSchema, form: ReportFormSchema }),
  download: true,
  problems: ['not_found', 'validation_failed', 'file_too_large', 'font_missing', 'report_program_missing'],
})

export const listReportEditions = operation({
  id: 'listReportEditions',
  method: 'get',
  path: '/api/cases/:case/report/editions',
  summary: '已经生成的各版审核报告，和数据是否仍然一致',
  permission: 'audit.read',
  params,
  response: ReportEditionsSchema,
  problems: ['not_found'],
})

export const makeReportEdition = operation({
  id: 'makeReportEdition',
  method: 'post',
  path: '/api/cases/:case/report/editions',
  summary: '由现在的审核数据生成一版报告，留存 Word 和 PDF',
  permission: 'audit.edit',
  params,
  body: z.strictObject({ variant: ReportVariantSchema }),
  response: ReportEditionSchema,
  problems: [
    'not_found',
    'state_forbids',
    'conflict',
    'validation_failed',
    'file_too_large',
    'font_missing',
    'report_program_missing',
  ],
})

export const downloadReportEdition = operation({
  id: 'downloadReportEdition',
  method: 'get',
  path: '/api/cases/:case/report/editions/:edition/file',
  summary: '下载留存的一版报告',
  permission: 'audit.read',
  params: editionParams,
  query: z.strictObject({ form: ReportFormSchema }),
  download: true,
  problems: ['not_found', 'file_infected', 'file_unreadable'],
})

export const attachReportEdition = operation({
  id: 'attachReportEdition',
  method: 'post',
  path: '/api/cases/:case/report/editions/:edition/attachment',
  summary: '把留存的一版报告放入报送的草稿，作为审核报告的文件；是否保密先按办法的规定',
  permission: 'case.report',
  params: editionParams,
  body: z.strictObject({ form: ReportFormSchema }),
  response: SubmissionPageSchema,
  problems: ['not_found', 'state_forbids', 'conflict', 'validation_failed'],
})
