import type { UseCase } from '../use-case.ts'
import { askToHandInUseCase } from './ask-to-hand-in.ts'
import {
  addEvidenceItemUseCase,
  addSubmissionDocumentUseCase,
  describeEvidenceItemUseCase,
  markSubmissionDocumentUseCase,
  removeEvidenceItemUseCase,
  removeSubmissionDocumentUseCase,
  saveSubmissionDraftUseCase,
} from './edit-draft.ts'
import { filePlanUseCase } from './file-plan.ts'
import { receiveReportUseCase, returnReportUseCase } from './handle-report.ts'
import {
  checkSubmissionUseCase,
  compareSubmissionsUseCase,
  downloadSubmissionReceiptUseCase,
  loadSubmissionsUseCase,
  verifyReceiptUseCase,
} from './read-submissions.ts'
import { submitReportUseCase } from './submit-report.ts'

/** The plan and the report of a case, from the draft to its reception. */
export const SUBMISSION_USE_CASES: readonly UseCase[] = [
  loadSubmissionsUseCase,
  saveSubmissionDraftUseCase,
  addSubmissionDocumentUseCase,
  markSubmissionDocumentUseCase,
  removeSubmissionDocumentUseCase,
  addEvidenceItemUseCase,
  describeEvidenceItemUseCase,
  removeEvidenceItemUseCase,
  checkSubmissionUseCase,
  askToHandInUseCase,
  submitReportUseCase,
  receiveReportUseCase,
  returnReportUseCase,
  compareSubmissionsUseCase,
  downloadSubmissionReceiptUseCase,
  verifyReceiptUseCase,
  filePlanUseCase,
]
