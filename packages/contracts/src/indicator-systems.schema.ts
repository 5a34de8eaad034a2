import { ColumnMappingSchema } from '@qingshen/core/indicator/draft/column-mapping.schema'
import { SystemDraftSchema } from '@qingshen/core/indicator/draft/system-draft.schema'
import { z } from 'zod'
import { AbilitiesSchema, IdSchema, InstantSchema, line, list } from './wire.ts'

/** How a version stands; `carried` by the program, which nobody changes here. */
const SystemStateSchema = z.enum(['carried', 'draft', 'published', 'withdrawn'])
export type SystemState = z.infer<typeof SystemStateSchema>

/**
 * A version of an indicator system in the list. `ref`: the id of one the program carries, or `own:<uuid>`. `code` is the
 * same for all versions. `unverified`: how many of its `rows` were not compared with the print; `faults`: what stands
 * against publishing it.
 */
export const OwnSystemSchema = z.strictObject({
  ref: IdSchema,
  code: IdSchema,
  number: z.int().min(1).nullable(),
  kind: z.enum(['levels', 'ratio']),
  title: line(2000),
  source: line(2000),
  isFictitious: z.boolean(),
  state: SystemStateSchema,
  origin: z.enum(['carried', 'office', 'audit']),
  owner: line(300).nullable(),
  case: IdSchema.nullable(),
  rows: z.int().min(0),
  unverified: z.int().min(0),
  faults: z.int().min(0),
  importedFrom: line(300).nullable(),
  changedAt: InstantSchema.nullable(),
  changedBy: line(300).nullable(),
  publishedAt: InstantSchema.nullable(),
  publishedBy: line(300).nullable(),
  withdrawnAt: InstantSchema.nullable(),
  withdrawnBy: line(300).nullable(),
  withdrawnReason: line(2000).nullable(),
})
export type OwnSystem = z.infer<typeof OwnSystemSchema>

/** A system that a team entered for its own audit, with the case of that audit. */
export const AuditSystemSchema = OwnSystemSchema.extend({
  case: IdSchema,
  caseName: line(300),
  caseYear: z.int(),
  isEnded: z.boolean(),
})
export type AuditSystem = z.infer<typeof AuditSystemSchema>

/** A finding about a system: where in the contents, and where in the file it was imported from. */
export const SystemFindingSchema = z.strictObject({
  code: line(64),
  severity: z.enum(['error', 'warning', 'notice']),
  pointer: line(500),
  message: line(4000),
  place: z
    .strictObject({ sheet: line(300).nullable(), row: z.int().min(1).nullable(), column: line(100).nullable() })
    .nullable(),
})
export type SystemFinding = z.infer<typeof SystemFindingSchema>

/** A version as it is opened: its contents, what stands against it, its other versions, what one may do. */
export const SystemDetailSchema = OwnSystemSchema.extend({
  /** What a write names as seen; 0 for one the program carries. */
  version: z.int32().min(0),
  content: SystemDraftSchema,
  findings: list(SystemFindingSchema, 10_000),
  versions: list(OwnSystemSchema, 500),
  sha256: line(64).nullable(),
  abilities: AbilitiesSchema,
})
export type SystemDetail = z.infer<typeof SystemDetailSchema>

/** The first rows of a sheet as they stand; of a cell that a merged one covers `text` is the range. */
const TopRowSchema = z.strictObject({
  row: z.int().min(1),
  cells: list(
    z.strictObject({
      text: line(500),
      flaw: z.enum(['error_value', 'merged', 'formula_without_value']).optional(),
      numeric: z.literal(true).optional(),
    }),
    200,
  ),
  hidden: z.literal(true).optional(),
})

/**
 * A sheet of an upload. `mapping`: how it was read, or where somebody begins who says which column is which; `top`: its
 * first rows.
 */
const SheetFoundSchema = z.strictObject({
  name: line(300),
  kind: z.enum(['levels', 'ratio']).nullable(),
  rows: z.int().min(0),
  products: list(line(2000), 200),
  missing: list(line(100), 20),
  mapping: ColumnMappingSchema,
  top: list(TopRowSchema, 40),
})
export type SheetFound = z.infer<typeof SheetFoundSchema>

/**
 * What came of an upload. `asked`: which sheet or product is meant has to be chosen, or the columns are to be looked at first;
 * `unreadable`: no table in it that is understood.
 */
export const SystemImportSchema = z.strictObject({
  outcome: z.enum(['drafted', 'asked', 'unreadable']),
  /** The draft; null where none was made. */
  ref: IdSchema.nullable(),
  question: z.enum(['sheet', 'product', 'columns']).nullable(),
  sheets: list(SheetFoundSchema, 100),
  findings: list(SystemFindingSchema, 10_000),
})
export type SystemImport = z.infer<typeof SystemImportSchema>
