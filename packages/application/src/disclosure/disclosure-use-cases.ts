import type { UseCase } from '../use-case.ts'
import { loadDisclosuresUseCase } from './disclosure-board.ts'
import { decideDisclosureSecretUseCase, readDisclosureSecretUseCase } from './disclosure-secrets.ts'
import { listPublicDisclosuresUseCase, loadPublicDisclosureUseCase } from './public-disclosures.ts'
import { publishDisclosureUseCase } from './publish-disclosure.ts'
import { correctDisclosureUseCase, saveDisclosureUseCase } from './save-disclosure.ts'
import { withdrawDisclosureUseCase } from './withdraw-disclosure.ts'
import { recordSelfInspectionUseCase, verifyDisclosureUseCase } from './verify-disclosure.ts'

/** The procedures of disclosure. */
export const DISCLOSURE_USE_CASES: readonly UseCase[] = [
  loadDisclosuresUseCase,
  saveDisclosureUseCase,
  correctDisclosureUseCase,
  publishDisclosureUseCase,
  readDisclosureSecretUseCase,
  decideDisclosureSecretUseCase,
  verifyDisclosureUseCase,
  withdrawDisclosureUseCase,
  recordSelfInspectionUseCase,
  listPublicDisclosuresUseCase,
  loadPublicDisclosureUseCase,
]
