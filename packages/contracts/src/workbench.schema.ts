import { WorkbenchRowSchema } from '@qingshen/core/workbench/row.schema'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { z } from 'zod'
import { CASE_STATES } from '@qingshen/core/casework/case-codes'
import { AbilitiesSchema, IdSchema, InstantSchema, line, list } from './wire.ts'

/** Longest value of a field on the wire; each column says how much of it it takes. */
export const FieldValueSchema = z.string().max(20_000)

/** The key of a row, made by whoever writes it first. */
export const RowIdSchema = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

/** Where somebody works: the sheet, and the row and column if one is open. */
export const PlaceSchema = z.strictObject({
  sheet: line(64),
  row: RowIdSchema.nullable(),
  field: line(64).nullable(),
})
export type Place = z.infer<typeof PlaceSchema>

/** What is about to be changed: values by column, null clears. `seen`: the version of the row that was seen, 0 for a new row. */
export const WorkbenchChangeSchema = z.strictObject({
  id: RowIdSchema,
  sheet: line(64),
  seen: z.int32().min(0),
  position: z.number().min(-1e12).max(1e12).optional(),
  set: z.record(line(64), FieldValueSchema.nullable()),
  remove: z.boolean().optional(),
})
export type WorkbenchChange = z.infer<typeof WorkbenchChangeSchema>

/** Whence a change comes. */
export const ChangeOriginSchema = z.enum(['typed', 'excel', 'drawing'])
export type ChangeOrigin = z.infer<typeof ChangeOriginSchema>

/**
 * A field that somebody else has changed meanwhile: what stands there now, by whom and when. The field `removed` says that
 * the row itself was removed.
 */
export const FieldConflictSchema = z.strictObject({
  field: line(64),
  theirs: FieldValueSchema.nullable(),
  by: line(200),
  at: InstantSchema,
})
export type FieldConflict = z.infer<typeof FieldConflictSchema>

const FieldIssueSchema = z.strictObject({ field: line(64), code: line(64), message: line(1000) })

/** What became of one change: saved (perhaps merged), in conflict, or refused with all that is wrong. */
export const ChangeResultSchema = z.strictObject({
  id: IdSchema,
  outcome: z.enum(['saved', 'conflict', 'refused']),
  row: WorkbenchRowSchema.nullable(),
  conflicts: list(FieldConflictSchema, 50),
  issues: list(FieldIssueSchema, 50),
})
export type ChangeResult = z.infer<typeof ChangeResultSchema>

/** A remark on a row, or on the audit as a whole (`row` null). */
export const WorkbenchCommentSchema = z.strictObject({
  id: IdSchema,
  row: IdSchema.nullable(),
  sheet: line(64).nullable(),
  text: line(4000),
  by: line(200),
  role: line(100),
  at: InstantSchema,
  resolvedAt: InstantSchema.nullable(),
  resolvedBy: line(200).nullable(),
  revision: z.int(),
})
export type WorkbenchComment = z.infer<typeof WorkbenchCommentSchema>

/** Somebody who has the audit open. */
export const PersonPresentSchema = z.strictObject({
  name: line(200),
  place: PlaceSchema.nullable(),
  seenAt: InstantSchema,
  isSelf: z.boolean(),
})
export type PersonPresent = z.infer<typeof PersonPresentSchema>

/** The audit as one opens it: whose, under which law, how far, what the caller may do. */
export const WorkbenchHeadSchema = z.strictObject({
  case: IdSchema,
  name: line(300),
  year: z.int(),
  law: IdSchema,
  lawTitle: line(300),
  mode: AUDIT_MODES.schema.nullable(),
  state: CASE_STATES.schema,
  isEnded: z.boolean(),
  revision: z.int(),
  /** Steps that are done, of those the law asks for in the audit's mode. */
  progress: z.strictObject({ done: z.int().min(0), needed: z.int().min(0) }),
  abilities: AbilitiesSchema,
})
export type WorkbenchHead = z.infer<typeof WorkbenchHeadSchema>

/** What changed since the revision asked for; `more`: ask again from `revision`. */
export const WorkbenchNewsSchema = z.strictObject({
  revision: z.int(),
  rows: list(WorkbenchRowSchema, 2000),
  comments: list(WorkbenchCommentSchema, 2000),
  people: list(PersonPresentSchema, 100),
  more: z.boolean(),
})
export type WorkbenchNews = z.infer<typeof WorkbenchNewsSchema>

/** One change of a row as it was made. */
export const RowChangeSchema = z.strictObject({
  version: z.int32(),
  by: line(200),
  at: InstantSchema,
  origin: ChangeOriginSchema,
  removed: z.boolean(),
  fields: list(
    z.strictObject({ field: line(64), before: FieldValueSchema.nullable(), after: FieldValueSchema.nullable() }),
    100,
  ),
})
export type RowChange = z.infer<typeof RowChangeSchema>

/** The workbench as it was when a version of the report was handed in; `parts`: how many portions its rows are read in. */
export const WorkbenchSnapshotSchema = z.strictObject({
  id: IdSchema,
  submission: IdSchema,
  /** The number of that version of the report. */
  number: z.int().min(1),
  revision: z.int(),
  rowCount: z.int().min(0),
  parts: z.int().min(0),
  contentHash: line(64),
  takenAt: InstantSchema,
})
export type WorkbenchSnapshot = z.infer<typeof WorkbenchSnapshotSchema>
