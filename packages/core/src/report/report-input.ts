import type { LocalDate } from '../kernel/local-date.ts'
import type { AuditMode } from '../vocabulary/outcome.ts'
import type { AuditMethod } from '../workbench/audit-method-in-force.schema.ts'
import type { Beside } from '../workbench/beside.ts'
import type { WorkbenchData } from '../workbench/workbench-data.ts'
import type { ReportTemplate } from './report-template-in-force.schema.ts'

/** Whose report it is, and of which case; null: not known, which the report says. */
export type ReportSubject = {
  readonly enterprise: string
  readonly code: string | null
  readonly address: string | null
  /** Code and title of the industry class. */
  readonly industry: string | null
  readonly place: string
  readonly year: number
  /** Printed kind of the audit, such as 强制性审核. */
  readonly kind: string
  /** Null: not fixed yet. */
  readonly mode: AuditMode | null
  readonly lawTitle: string
  /** Who was engaged to help; null: nobody. */
  readonly consultancy: string | null
  readonly openedOn: LocalDate
}

/** All a report is made from; the same input makes the same report. */
export type ReportInput = {
  readonly data: WorkbenchData
  readonly method: AuditMethod
  readonly beside: Beside
  /** SHA-256 of the exact text of the indicator system, where it is known: another version of it is told by this. */
  readonly systemSha256?: string
  readonly template: ReportTemplate
  readonly subject: ReportSubject
}
