import type { UseCase } from '../use-case.ts'
import { loadCaseChoicesUseCase } from './case-choices.ts'
import { applyForAuditUseCase, openVoluntaryCaseUseCase } from './apply.ts'
import { listCaseJournalUseCase } from './case-journal.ts'
import { deemCaseDoneUseCase, removeCaseUseCase } from './endings.ts'
import { fixModeUseCase, waiveAcceptanceUseCase } from './findings-of-office.ts'
import { exportAuditResultsUseCase } from './export-results.ts'
import { askExtensionUseCase, decideExtensionUseCase } from './extensions.ts'
import { countCasesUseCase, listCasesUseCase, loadCaseUseCase } from './load-case.ts'
import { resumeCaseUseCase, suspendCaseUseCase } from './pauses.ts'
import { recordCaseEventUseCase, recordEventOfCasesUseCase } from './record-plain-event.ts'

/** The procedures of the case. */
export const CASE_USE_CASES: readonly UseCase[] = [
  listCasesUseCase,
  countCasesUseCase,
  exportAuditResultsUseCase,
  loadCaseUseCase,
  loadCaseChoicesUseCase,
  listCaseJournalUseCase,
  recordCaseEventUseCase,
  recordEventOfCasesUseCase,
  applyForAuditUseCase,
  openVoluntaryCaseUseCase,
  askExtensionUseCase,
  decideExtensionUseCase,
  suspendCaseUseCase,
  resumeCaseUseCase,
  deemCaseDoneUseCase,
  removeCaseUseCase,
  fixModeUseCase,
  waiveAcceptanceUseCase,
]
