import {
  CONSENT_MANNERS,
  ENTRY_ORIGINS,
  ENTRY_STATES,
  LISTING_STATES,
  OBJECTION_STATES,
  PART_STATES,
} from '@qingshen/core/listing/listing-codes'
import { ListActSchema } from '@qingshen/core/listing/procedure.schema'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { z } from 'zod'
import { AbilitiesSchema, DaySchema, IdSchema, InstantSchema, line, list } from './wire.ts'

/** A clause on a chip: its id, the document's short name and the article, and the wording where it is known. */
export const ClauseChipSchema = z.strictObject({
  clause: line(100),
  document: line(100).nullable(),
  article: line(100).nullable(),
  wording: line(20_000).nullable(),
})
export type ClauseChip = z.infer<typeof ClauseChipSchema>

/** An attached proof. */
export const EvidenceSchema = z.strictObject({ file: IdSchema, name: line(300) })

export const PlaceOfListSchema = z.strictObject({ code: line(20), name: line(300), level: OFFICE_LEVELS.schema })

/** May the reader do this now, and if not, every reason at once. */
export const StepAbilitySchema = z.strictObject({
  allowed: z.boolean(),
  reasons: list(z.strictObject({ code: line(64), message: line(500) }), 20),
})
export type StepAbility = z.infer<typeof StepAbilitySchema>

/** The step that waits for the reader's office. */
export const NextStepSchema = z.strictObject({
  step: line(64),
  act: ListActSchema,
  title: line(300),
  due: DaySchema.nullable(),
  late: z.boolean(),
})

/** One list as a row: what it is, how far it has come and what the reader's office has to do next. */
export const ListingRowSchema = z.strictObject({
  id: IdSchema,
  title: line(300),
  law: IdSchema,
  lawTitle: line(300),
  procedure: line(100),
  procedureTitle: line(300),
  year: z.int(),
  batch: z.int(),
  region: PlaceOfListSchema,
  state: LISTING_STATES.schema,
  /** Entries standing within the reader's reach. */
  entries: z.int().min(0),
  nextStep: NextStepSchema.nullable(),
  publishedOn: DaySchema.nullable(),
  version: z.int32(),
})
export type ListingRow = z.infer<typeof ListingRowSchema>

/** One step with where it stands; several offices may have acted in it. */
export const StepSchema = z.strictObject({
  id: line(64),
  act: ListActSchema,
  title: line(300),
  actors: line(300),
  clause: ClauseChipSchema,
  progress: z.enum(['waiting', 'open', 'done', 'skipped']),
  due: DaySchema.nullable(),
  late: z.boolean(),
  doneOn: DaySchema.nullable(),
  optional: z.boolean(),
  copies: list(line(300), 20),
  medium: line(300).nullable(),
  ability: StepAbilitySchema,
  /** What to know before carrying it out: a date that has passed, offices that have proposed nobody. */
  notices: list(z.strictObject({ code: line(64), message: line(500) }), 10),
  /** The other departments whose consent the step needs, what they said, and how the reader may give or record it. */
  consents: list(
    z.strictObject({
      department: ACTING_DEPARTMENTS.schema,
      label: line(100),
      status: z.enum(['missing', 'agreed', 'refused', 'stale']),
      manner: CONSENT_MANNERS.schema.nullable(),
      ability: StepAbilitySchema,
    }),
    5,
  ),
})
export type Step = z.infer<typeof StepSchema>

/** What one office contributes; abilities: `edit`, `send`, `return`. */
export const PartSchema = z.strictObject({
  id: IdSchema,
  office: z.strictObject({ id: IdSchema, name: line(300), level: OFFICE_LEVELS.schema, place: line(300) }),
  heldAt: OFFICE_LEVELS.schema,
  state: PART_STATES.schema,
  returnReason: line(2000).nullable(),
  entries: z.int().min(0),
  questions: z.int().min(0),
  lastRunOn: DaySchema.nullable(),
  version: z.int32(),
  abilities: z.record(line(64), StepAbilitySchema),
})
export type Part = z.infer<typeof PartSchema>

/** One act as it was carried out. */
export const ActSchema = z.strictObject({
  id: IdSchema,
  step: line(64),
  act: z.enum([...ListActSchema.options, 'send', 'return', 'answer', 'amend']),
  title: line(300),
  office: line(300),
  on: DaySchema,
  at: InstantSchema,
  note: line(4000).nullable(),
  evidence: EvidenceSchema.nullable(),
})

/** A dated copy to an office. */
export const CopySchema = z.strictObject({
  id: IdSchema,
  step: line(64),
  office: line(300),
  department: ACTING_DEPARTMENTS.schema,
  on: DaySchema,
})

/** What an office remarked. */
export const CommentSchema = z.strictObject({
  id: IdSchema,
  office: line(300),
  at: InstantSchema,
  text: line(4000),
  entry: z.strictObject({ id: IdSchema, name: line(300) }).nullable(),
  evidence: EvidenceSchema.nullable(),
})

/** The consent of another department. */
export const ConsentSchema = z.strictObject({
  id: IdSchema,
  step: line(64),
  department: ACTING_DEPARTMENTS.schema,
  agrees: z.boolean(),
  manner: line(40),
  number: line(100).nullable(),
  on: DaySchema,
  recordedBy: line(300),
  note: line(4000).nullable(),
  evidence: EvidenceSchema.nullable(),
})

/**
 * One list with its steps, parts, acts, copies, comments and consents, as far as the reader may see them.
 * Abilities: `openPart`, `comment`, `object`, `issueNotices`, `amendPublication`.
 */
export const ListingDetailSchema = z.strictObject({
  listing: ListingRowSchema,
  clause: ClauseChipSchema,
  grounds: list(z.strictObject({ ground: AUDIT_GROUNDS.schema, label: line(100) }), 20),
  ranking: list(z.strictObject({ fact: line(64), title: line(100) }), 10),
  exclusions: list(z.strictObject({ fact: line(64), label: line(200), clause: line(100) }), 20),
  commentPeriod: z.strictObject({ from: DaySchema, to: DaySchema, basis: line(1000), running: z.boolean() }).nullable(),
  fixedOn: DaySchema.nullable(),
  publication: z.strictObject({ on: DaySchema, medium: line(300).nullable(), link: line(1000).nullable() }).nullable(),
  /** The reader's own part, when his office has opened one. */
  ownPart: IdSchema.nullable(),
  steps: list(StepSchema, 50),
  parts: list(PartSchema, 1000),
  acts: list(ActSchema, 1000),
  copies: list(CopySchema, 1000),
  comments: list(CommentSchema, 1000),
  consents: list(ConsentSchema, 100),
  openObjections: z.int().min(0),
  notices: z.strictObject({ issued: z.int().min(0), standing: z.int().min(0), served: z.int().min(0) }),
  abilities: AbilitiesSchema,
})
export type ListingDetail = z.infer<typeof ListingDetailSchema>

/** Why a site stands on the list: the fact found, since when and from where, and the clause. */
export const EntryGroundSchema = z.strictObject({
  ground: AUDIT_GROUNDS.schema,
  label: line(100),
  clause: ClauseChipSchema,
  fact: line(2000),
  source: line(2000),
  factOn: DaySchema.nullable(),
})
export type EntryGround = z.infer<typeof EntryGroundSchema>

/** A figure by which entries are ranked, as exact decimal text with its unit; null: not recorded. */
export const RankFigureSchema = z.strictObject({ fact: line(64), title: line(100), value: line(40).nullable() })

/** One proposed site; abilities: `change`, `remove`, `restore`, `object`. */
export const EntrySchema = z.strictObject({
  id: IdSchema,
  site: IdSchema,
  part: IdSchema,
  name: line(300),
  code: line(40).nullable(),
  place: line(300),
  state: ENTRY_STATES.schema,
  origin: ENTRY_ORIGINS.schema,
  mode: AUDIT_MODES.schema.nullable(),
  grounds: list(EntryGroundSchema, 20),
  receipt: IdSchema.nullable(),
  reason: line(2000).nullable(),
  evidence: EvidenceSchema.nullable(),
  removal: z
    .strictObject({ reason: line(2000), fact: line(64).nullable(), evidence: EvidenceSchema.nullable(), by: line(300) })
    .nullable(),
  remark: line(2000).nullable(),
  rank: z.int().nullable(),
  rankFigures: list(RankFigureSchema, 10),
  openObjections: z.int().min(0),
  notice: z.strictObject({ id: IdSchema, number: line(100), version: z.int32(), served: z.boolean() }).nullable(),
  version: z.int32(),
  abilities: z.record(line(64), StepAbilitySchema),
})
export type Entry = z.infer<typeof EntrySchema>

/** An enterprise the rules cannot decide yet: what is missing, and the question to ask. */
export const QuestionSchema = z.strictObject({
  site: IdSchema,
  name: line(300),
  place: line(300),
  part: IdSchema,
  receipt: IdSchema.nullable(),
  missing: list(z.strictObject({ fact: line(64), label: line(200), question: line(500) }), 50),
})
export type Question = z.infer<typeof QuestionSchema>

/** An objection with its answer; abilities: `answer`. */
export const ObjectionSchema = z.strictObject({
  id: IdSchema,
  listing: IdSchema,
  entry: z.strictObject({ id: IdSchema, name: line(300) }),
  by: line(300),
  raisedOn: DaySchema,
  text: line(4000),
  evidence: EvidenceSchema.nullable(),
  state: OBJECTION_STATES.schema,
  answer: z
    .strictObject({ text: line(4000), on: DaySchema, office: line(300), evidence: EvidenceSchema.nullable() })
    .nullable(),
  version: z.int32(),
  abilities: AbilitiesSchema,
})
export type Objection = z.infer<typeof ObjectionSchema>
