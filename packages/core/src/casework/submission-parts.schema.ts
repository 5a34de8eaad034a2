import { z } from 'zod'
import { AUDIT_GROUNDS } from '../vocabulary/audit-ground.ts'
import { AUDIT_KINDS } from '../vocabulary/audit-kind.ts'
import { ACTING_DEPARTMENTS } from '../vocabulary/department.ts'
import { DUTIES } from '../vocabulary/duty.ts'
import { AUDIT_MODES } from '../vocabulary/outcome.ts'
import { NO_SOURCE, datedEntry, hasSource } from './dated-entry.schema.ts'
import { DeemedGroundSchema } from './deemed-ground.schema.ts'
import { ConflictQuestionSchema, ConsultancyWorkSchema } from './engagement-terms.schema.ts'
import { CASE_EVENTS } from './case-codes.ts'

const NeedSchema = z.enum(['required', 'optional', 'left_out'])
export type PartNeed = z.infer<typeof NeedSchema>

/** What a part depends on besides the mode: who did the audit, or that the enterprise is of some kind. */
export const PartConditionSchema = z.enum(['own_capability', 'consultancy', 'centrally_owned', 'mandatory'])
export type PartCondition = z.infer<typeof PartConditionSchema>

/**
 * One part of what is handed in with the report. `document` is a file, `section` a chapter of the report to be pointed
 * at (page), `statement` a text to be signed. `need` says per mode whether it is required; `when` are the conditions
 * under which it is asked for at all (all of them). `confidential` is the mark a file of this part starts with.
 */
export const SubmissionPartSchema = z
  .strictObject({
    ...datedEntry,
    title: z.string().min(1),
    kind: z.enum(['document', 'section', 'statement']),
    need: z.record(AUDIT_MODES.schema, NeedSchema),
    when: z.array(PartConditionSchema).default([]),
    /** For a `section`: the part whose document holds it. */
    within: z.string().min(1).optional(),
    /** For a `section`: the sections of the report's template that answer it; it begins where the first there is begins. */
    answeredBy: z.array(z.string().min(1)).default([]),
    formats: z.array(z.enum(['pdf', 'word', 'excel', 'image', 'ofd'])).default([]),
    confidential: z.boolean().default(false),
    help: z.string().min(1).optional(),
    /** The event that already proves it: once that happened nothing more need be handed in. */
    provedBy: CASE_EVENTS.schema.optional(),
    /** For a `statement`: the words to be confirmed. */
    statement: z.string().min(1).optional(),
  })
  .refine(hasSource, NO_SOURCE)
  .refine(({ kind, statement }) => (kind === 'statement') === (statement !== undefined), '声明（statement）要有文字。')
  .refine(
    ({ kind, within }) => (kind === 'section') === (within !== undefined),
    '章节（section）要写明在哪一份文件里。',
  )
  .refine(
    ({ kind, answeredBy }) => kind === 'section' || answeredBy.length === 0,
    '只有章节（section）才写报告模板里相应的章节（answeredBy）。',
  )
export type SubmissionPart = z.infer<typeof SubmissionPartSchema>

/** What a mode or a situation lets the case leave out or replace: steps named by the duty they fulfil. */
export const LeftOutStepSchema = z
  .strictObject({
    ...datedEntry,
    step: DUTIES.schema,
    /** The modes it holds for; none: all. */
    modes: z.array(AUDIT_MODES.schema).default([]),
    when: z.enum(['always', 'no_technical_renovation', 'special_acceptance_passed']),
    /** Left out, or its result taken over from another department's acceptance. */
    effect: z.enum(['left_out', 'result_taken_over']),
    text: z.string().min(1),
  })
  .refine(hasSource, NO_SOURCE)
export type LeftOutStep = z.infer<typeof LeftOutStepSchema>

/** An office the report goes to. `level`: the enterprise's own place, or the national body. `grounds` none: all. */
export const ReportRecipientSchema = z
  .strictObject({
    ...datedEntry,
    department: ACTING_DEPARTMENTS.schema,
    level: z.enum(['own', 'nation']),
    manner: z.enum(['report', 'copy']),
    when: z.array(z.enum(['centrally_owned'])).default([]),
    grounds: z.array(AUDIT_GROUNDS.schema).default([]),
    /** The office's name where the law names a body without an account of its own. */
    body: z.string().min(1).optional(),
  })
  .refine(hasSource, NO_SOURCE)
export type ReportRecipient = z.infer<typeof ReportRecipientSchema>

/** One point of a capability: what a consultancy, or an enterprise that audits itself, must show. */
export const CapabilityItemSchema = z
  .strictObject({
    ...datedEntry,
    who: z.enum(['consultancy', 'enterprise']),
    title: z.string().min(1),
    proof: z.string().min(1),
    kinds: z.array(AUDIT_KINDS.schema).default([]),
  })
  .refine(hasSource, NO_SOURCE)
export type CapabilityItem = z.infer<typeof CapabilityItemSchema>

/** The whole of a `submission.yaml`. */
export const SubmissionFileSchema = z.strictObject({
  parts: z.array(SubmissionPartSchema).default([]),
  leftOut: z.array(LeftOutStepSchema).default([]),
  recipients: z.array(ReportRecipientSchema).default([]),
  capability: z.array(CapabilityItemSchema).default([]),
  deemed: z.array(DeemedGroundSchema).default([]),
  work: z.array(ConsultancyWorkSchema).default([]),
  conflicts: z.array(ConflictQuestionSchema).default([]),
})
export type SubmissionFile = z.infer<typeof SubmissionFileSchema>
