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
  }
}
