import type { UseCase } from '../use-case.ts'
import { changeWorkbenchUseCase, verifyEffectsUseCase } from './change-workbench.ts'
import { commentOnWorkbenchUseCase, resolveCommentUseCase } from './comments.ts'
import { listWorkbenchesUseCase, loadWorkbenchUseCase } from './load-workbench.ts'
import { rowHistoryUseCase } from './row-history.ts'
import { listWorkbenchSnapshotsUseCase, loadWorkbenchSnapshotUseCase } from './snapshots.ts'
import { syncWorkbenchUseCase } from './sync-workbench.ts'

/** What a team does in the workbench of its audit, and what others see of it. */
export const WORKBENCH_USE_CASES: readonly UseCase[] = [
  listWorkbenchesUseCase,
  loadWorkbenchUseCase,
  syncWorkbenchUseCase,
  changeWorkbenchUseCase,
  verifyEffectsUseCase,
  rowHistoryUseCase,
  commentOnWorkbenchUseCase,
  resolveCommentUseCase,
  listWorkbenchSnapshotsUseCase,
  loadWorkbenchSnapshotUseCase,
]
