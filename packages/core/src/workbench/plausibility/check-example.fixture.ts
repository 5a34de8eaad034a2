import type { Beside } from '../beside.ts'
import type { WrittenSheets } from '../workbench.fixture.ts'

/** Sheets in which a check finds something, what it says of them, and sheets much alike in which it finds nothing. */
export type CheckExample = {
  readonly finds: WrittenSheets
  readonly says: readonly string[]
  readonly passes: WrittenSheets
  /** What the audit is looked at with; absent: nothing. */
  readonly beside?: Beside
}
export type CheckExamples = Readonly<Record<string, CheckExample>>
