import type { UseCase } from '../use-case.ts'
import { compareSubmittedReportUseCase } from './compare-submitted.ts'
import { compareUploadedReportUseCase } from './compare-uploaded.ts'

/** Reports in Word and PDF beside the data of the audit. */
export const REPORT_READING_USE_CASES: readonly UseCase[] = [
  compareUploadedReportUseCase,
  compareSubmittedReportUseCase,
]
