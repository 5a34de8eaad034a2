import type { UseCase } from '../use-case.ts'
import { listPublicPenaltiesUseCase, publishPenaltyUseCase, settlePenaltyUseCase } from './after-penalty.ts'
import { loadEnforcementUseCase } from './enforcement.ts'
import { findPenaltyOptionsUseCase, imposePenaltyUseCase } from './impose-penalty.ts'
import { confirmCorrectionUseCase, issueOrderUseCase } from './orders.ts'

/** The procedures of orders and penalties. */
export const PENALTY_USE_CASES: readonly UseCase[] = [
  loadEnforcementUseCase,
  issueOrderUseCase,
  confirmCorrectionUseCase,
  findPenaltyOptionsUseCase,
  imposePenaltyUseCase,
  settlePenaltyUseCase,
  publishPenaltyUseCase,
  listPublicPenaltiesUseCase,
]
