import type { UseCase } from '../use-case.ts'
import { delegateCaseUseCase, listConsultanciesUseCase, revokeDelegationUseCase } from './delegate-case.ts'
import { declareOwnCapabilityUseCase, engageConsultancyUseCase, loadEngagementUseCase } from './engage.ts'

/** Who works on a case, and to whom it is given. */
export const ENGAGEMENT_USE_CASES: readonly UseCase[] = [
  listConsultanciesUseCase,
  loadEngagementUseCase,
  engageConsultancyUseCase,
  declareOwnCapabilityUseCase,
  delegateCaseUseCase,
  revokeDelegationUseCase,
]
