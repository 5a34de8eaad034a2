import { z } from 'zod'
import { DutySchema } from '../calendar/duty.schema.ts'
import { DisclosureFileSchema } from '../casework/disclosure-field.schema.ts'
import { ExtensionRuleSchema } from '../casework/extension-rule.schema.ts'
import { ReminderRuleSchema } from '../casework/reminder-rule.schema.ts'
import { SubmissionFileSchema } from '../casework/submission-parts.schema.ts'
import { TransitionSchema } from '../casework/transition.schema.ts'
import { ListProcedureSchema } from '../listing/procedure.schema.ts'
import { ReportTemplateFileSchema } from '../report/report-template.schema.ts'
import { AuditMethodFileSchema } from '../workbench/audit-method.schema.ts'
import { LawCaseSchema } from './case.schema.ts'
import { ClauseSchema } from './clause.schema.ts'
import { ConsequenceSchema } from './consequence.schema.ts'
import { LawDocumentSchema } from './document.schema.ts'
import { ReadingsFileSchema } from './reading.schema.ts'
import { ScopeLawSchema } from './scope-law.schema.ts'

/**
 * A jurisdiction's law as compiled from its folder: plain JSON. `provisions` and `tables` include what is inherited;
 * documents, clauses, duties, procedures, casework, disclosure, extensions, reminders, submission, method, report template, consequences,
 * statements and cases are the folder's own, so that a reader of the chain (`inherits`, nearest first) sees each once. `version` is the hash of everything else.
 */
export const CompiledLawSchema = ScopeLawSchema.extend({
  documents: z.array(LawDocumentSchema),
  clauses: z.array(ClauseSchema),
  duties: z.array(DutySchema),
  procedures: z.array(ListProcedureSchema),
  casework: z.array(TransitionSchema),
  disclosure: DisclosureFileSchema,
  extensions: z.array(ExtensionRuleSchema),
  reminders: z.array(ReminderRuleSchema),
  submission: SubmissionFileSchema,
  method: AuditMethodFileSchema,
  reportTemplate: ReportTemplateFileSchema,
  consequences: z.array(ConsequenceSchema),
  statements: ReadingsFileSchema.omit({ readings: true }),
  readings: ReadingsFileSchema.shape.readings,
  cases: z.array(LawCaseSchema),
  version: z.string().regex(/^[0-9a-f]{64}$/),
})
export type CompiledLaw = z.infer<typeof CompiledLawSchema>
