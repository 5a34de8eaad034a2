import type { UseCase } from '../use-case.ts'
import { attachReportEditionUseCase } from './attach-edition.ts'
import { makeReportEditionUseCase } from './make-edition.ts'
import { downloadReportUseCase, loadReportTemplateUseCase, previewReportUseCase } from './preview-report.ts'
import { downloadReportEditionUseCase, listReportEditionsUseCase } from './report-editions.ts'

/** The report of an audit: written from the workbench, kept in editions, put into the submission. */
export const REPORT_USE_CASES: readonly UseCase[] = [
  loadReportTemplateUseCase,
  previewReportUseCase,
  downloadReportUseCase,
  listReportEditionsUseCase,
  makeReportEditionUseCase,
  downloadReportEditionUseCase,
  attachReportEditionUseCase,
]
