import { CASE_EVENTS, CASE_REQUIREMENTS, CASE_SIDES, CASE_STATES } from '@qingshen/core/casework/case-codes'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { DUTIES, DUTY_HOLDERS } from '@qingshen/core/vocabulary/duty'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { z } from 'zod'
import { ClauseChipSchema, EvidenceSchema } from './listing.schema.ts'
import { AbilitiesSchema, DaySchema, IdSchema, InstantSchema, line, list } from './wire.ts'

/** How an obligation stands today: `paused` while a shutdown lasts. */
export const DueSignSchema = z.enum(['overdue', 'due_soon', 'on_time', 'paused', 'done', 'done_late', 'cancelled'])
export type DueSign = z.infer<typeof DueSignSchema>

/** The next thing due on a case; `days` left, negative when late. */
export const NextDueSchema = z.strictObject({
  duty: DUTIES.schema,
  title: line(300),
  holder: DUTY_HOLDERS.schema,
  due: DaySchema,
  days: z.int(),
  sign: DueSignSchema,
})

/** One case as a row. */
export const CaseRowSchema = z.strictObject({
  id: IdSchema,
  site: IdSchema,
  name: line(300),
  code: line(40).nullable(),
  placeName: line(300),
  kind: AUDIT_KINDS.schema,
  mode: AUDIT_MODES.schema.nullable(),
  law: IdSchema,
  lawTitle: line(300),
  year: z.int(),
  department: ACTING_DEPARTMENTS.schema,
  state: CASE_STATES.schema,
  sides: list(CASE_SIDES.schema, 20),
  isEnded: z.boolean(),
  openedOn: DaySchema,
  publishedOn: DaySchema.nullable(),
  nextDue: NextDueSchema.nullable(),
  version: z.int32(),
})
export type CaseRow = z.infer<typeof CaseRowSchema>

/** An event on the timeline. */
export const CaseEventSchema = z.strictObject({
  id: IdSchema,
  seq: z.int(),
  event: CASE_EVENTS.schema,
  title: line(300),
  clause: ClauseChipSchema,
  onDay: DaySchema,
  at: InstantSchema,
  actor: line(300),
  fromState: CASE_STATES.schema.nullable(),
  toState: CASE_STATES.schema,
  sides: list(CASE_SIDES.schema, 20),
  note: line(4000).nullable(),
  number: line(200).nullable(),
  due: DaySchema.nullable(),
  evidence: EvidenceSchema.nullable(),
})
export type CaseEventView = z.infer<typeof CaseEventSchema>

/** One obligation with where it stands today. */
export const ObligationSchema = z.strictObject({
  id: IdSchema,
  duty: DUTIES.schema,
  title: line(300),
  text: line(1000),
  clause: ClauseChipSchema,
  basis: list(ClauseChipSchema, 30),
  holder: DUTY_HOLDERS.schema,
  anchorOn: DaySchema,
  due: DaySchema,
  computedDue: DaySchema,
  sign: DueSignSchema,
  days: z.int(),
  fulfilledOn: DaySchema.nullable(),
  daysLate: z.int().nullable(),
})
export type ObligationView = z.infer<typeof ObligationSchema>

/** A change of an obligation with the old and the new last day. */
export const ObligationChangeSchema = z.strictObject({
  id: IdSchema,
  duty: DUTIES.schema,
  title: line(300),
  at: InstantSchema,
  cause: z.enum(['event', 'extension', 'suspension', 'law']),
  reason: line(1000),
  dueBefore: DaySchema.nullable(),
  dueAfter: DaySchema.nullable(),
})

/** Something the reader may do next, with what it still needs. */
export const OpenEventSchema = z.strictObject({
  event: CASE_EVENTS.schema,
  title: line(300),
  clause: ClauseChipSchema,
  requires: list(CASE_REQUIREMENTS.schema, 20),
  /** It needs no form of its own: the general one will do. */
  plain: z.boolean(),
})
export type OpenEvent = z.infer<typeof OpenEventSchema>

export const PauseSchema = z.strictObject({
  from: DaySchema,
  to: DaySchema.nullable(),
  reason: line(2000),
  evidence: EvidenceSchema.nullable(),
})

export const ExtensionSchema = z.strictObject({
  id: IdSchema,
  duty: DUTIES.schema,
  title: line(300),
  askedOn: DaySchema,
  askedTo: DaySchema,
  reason: line(4000),
  evidence: EvidenceSchema.nullable(),
  state: z.enum(['asked', 'granted', 'refused']),
  grantedTo: DaySchema.nullable(),
  decidedOn: DaySchema.nullable(),
  decision: line(4000).nullable(),
})
export type ExtensionView = z.infer<typeof ExtensionSchema>

/** A case with its timeline, obligations and what the reader may do. */
export const CaseDetailSchema = CaseRowSchema.extend({
  organisation: IdSchema,
  listing: z.strictObject({ id: IdSchema, title: line(300) }).nullable(),
  grounds: list(
    z.strictObject({ ground: AUDIT_GROUNDS.schema, fact: line(1000), source: line(1000), clause: ClauseChipSchema }),
    20,
  ),
  submittedOn: DaySchema.nullable(),
  evaluatedOn: DaySchema.nullable(),
  acceptedOn: DaySchema.nullable(),
  events: list(CaseEventSchema, 2000),
  obligations: list(ObligationSchema, 500),
  changes: list(ObligationChangeSchema, 2000),
  pauses: list(PauseSchema, 200),
  extensions: list(ExtensionSchema, 200),
  openEvents: list(OpenEventSchema, 60),
  /** Who acts in what is not the reader's turn, for the line “now waiting for”. */
  waitingFor: list(line(300), 20),
  abilities: AbilitiesSchema,
})
export type CaseDetail = z.infer<typeof CaseDetailSchema>

/** Why a case may count as done without an audit of its own, by the law of the case. */
export const DeemedGroundViewSchema = z.strictObject({
  id: line(100),
  title: line(300),
  /** Null where the law's data names no clause. */
  clause: ClauseChipSchema.nullable(),
  conditions: list(line(500), 20),
  proofs: list(line(500), 20),
})

/** A duty of the case that may be extended on application; `limit` is the last day possible, null: none set. */
export const ExtensibleDutySchema = z.strictObject({
  duty: DUTIES.schema,
  title: line(300),
  clause: ClauseChipSchema.nullable(),
  due: DaySchema,
  limit: DaySchema.nullable(),
  when: line(500),
  grantedBy: line(200),
})

/** Why a case may go without an acceptance of its own, by the law of the case. */
export const AcceptanceGroundViewSchema = z.strictObject({
  id: line(100),
  title: line(500),
  clause: ClauseChipSchema.nullable(),
})

/** What the law of a case offers to choose from in its forms. */
export const CaseChoicesSchema = z.strictObject({
  deemed: list(DeemedGroundViewSchema, 20),
  extensions: list(ExtensibleDutySchema, 20),
  noAcceptance: list(AcceptanceGroundViewSchema, 20),
})
export type CaseChoices = z.infer<typeof CaseChoicesSchema>

/** What the journal keeps about a case, with the hash by which the entry can be proved unchanged. */
export const CaseJournalEntrySchema = z.strictObject({
  id: z.int(),
  at: InstantSchema,
  title: line(300),
  actor: line(300),
  hash: line(64),
  isSealed: z.boolean(),
})
export type CaseJournalEntry = z.infer<typeof CaseJournalEntrySchema>
