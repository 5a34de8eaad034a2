import type { ReportTemplateFile } from '../report/report-template.schema.ts'
import type { AuditMethodFile } from '../workbench/audit-method.schema.ts'
import type { DatedEntry } from './dated-entry.schema.ts'
import type { DisclosureFile } from './disclosure-field.schema.ts'
import type { ExtensionRule } from './extension-rule.schema.ts'
import type { ReminderRule } from './reminder-rule.schema.ts'
import type { SubmissionFile } from './submission-parts.schema.ts'

/** What a law says about the case beside its transitions. */
export type CaseEntriesOfLaw = {
  readonly disclosure: DisclosureFile
  readonly extensions: readonly ExtensionRule[]
  readonly reminders: readonly ReminderRule[]
  readonly submission: SubmissionFile
  readonly method: AuditMethodFile
  readonly reportTemplate: ReportTemplateFile
}

/** The lists of dated entries of a law by file and list, so that they can be checked and shown alike. */
export function caseEntriesOf(law: CaseEntriesOfLaw): Readonly<Record<string, readonly DatedEntry[]>> {
  const { parts, leftOut, recipients, capability, deemed, work, conflicts } = law.submission
  return {
    'disclosure.fields': law.disclosure.fields,
    'disclosure.media': law.disclosure.media,
    'disclosure.inspection': law.disclosure.inspection,
    extensions: law.extensions,
    reminders: law.reminders,
    'submission.parts': parts,
    'submission.leftOut': leftOut,
    'submission.recipients': recipients,
    'submission.capability': capability,
    'submission.deemed': deemed,
    'submission.work': work,
    'submission.conflicts': conflicts,
    'audit-method.phases': law.method.phases,
    'audit-method.steps': law.method.steps,
    'audit-method.demands': law.method.demands,
    'audit-method.focusCriteria': law.method.focusCriteria,
    'audit-method.topics': law.method.topics,
    'audit-method.figures': law.method.figures,
    'audit-method.optionCriteria': law.method.optionCriteria,
    'audit-method.costBoundaries': law.method.costBoundaries,
    'audit-method.paybackNorms': law.method.paybackNorms,
    'report-template.titles': law.reportTemplate.titles,
    'report-template.cover': law.reportTemplate.cover,
    'report-template.styles': law.reportTemplate.styles,
    'report-template.sections': law.reportTemplate.sections,
    'report-template.demands': law.reportTemplate.demands,
  }
}
