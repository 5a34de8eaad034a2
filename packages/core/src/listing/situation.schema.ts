import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { ACTING_DEPARTMENTS } from '../vocabulary/department.ts'
import { OFFICE_LEVELS } from '../vocabulary/office.ts'
import { PART_STATES } from './listing-codes.ts'

/**
 * An office that takes part; `regionPath` is the codes from the province down, joined by `/`. `capacities` are the
 * departments it may act as: its own, and functions it holds besides, such as saving energy. An assessment centre or
 * a park has none.
 */
export const ListOfficeSchema = z.object({
  id: z.string(),
  capacities: z.array(ACTING_DEPARTMENTS.schema),
  level: OFFICE_LEVELS.schema,
  regionPath: z.string(),
})
export type ListOffice = z.infer<typeof ListOfficeSchema>

/**
 * What one office contributes to a list. It travels upwards: `heldAt` is the level where it lies now; `returned`
 * means it came back down to that level with a reason. Only its own office edits it, and only while it lies there.
 * `judging`: the rules are running over its area, or broke off half way; absent: neither.
 */
export const ListPartSchema = z.object({
  id: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  level: OFFICE_LEVELS.schema,
  regionPath: z.string(),
  heldAt: OFFICE_LEVELS.schema,
  state: PART_STATES.schema,
  entries: z.number().int().min(0),
  judging: z.enum(['running', 'broken_off']).optional(),
})
export type ListPart = z.infer<typeof ListPartSchema>

/** A step that was carried out; forwards and proposals are read off the parts instead. */
export const RecordedActSchema = z.object({
  step: z.string(),
  department: ACTING_DEPARTMENTS.schema,
  level: OFFICE_LEVELS.schema,
  regionPath: z.string(),
  on: LocalDateSchema,
})
export type RecordedAct = z.infer<typeof RecordedActSchema>

/** What another department said about the list, its last word; `stale`: the list has changed since. */
export const ListConsentSchema = z.object({
  department: ACTING_DEPARTMENTS.schema,
  agrees: z.boolean(),
  stale: z.boolean(),
  on: LocalDateSchema,
})
export type ListConsent = z.infer<typeof ListConsentSchema>

/**
 * Everything the steps of a list are judged by. `region` is the area in which the list is fixed. `fixedOn` is known
 * also to those who do not see the act, as enterprises and offices beside the line of the list. `notices` counts,
 * per area, the entries standing and those that already have a notice of the latest version.
 */
export const ListSituationSchema = z.object({
  region: z.object({ level: OFFICE_LEVELS.schema, path: z.string() }),
  year: z.number().int(),
  parts: z.array(ListPartSchema),
  acts: z.array(RecordedActSchema),
  consents: z.array(ListConsentSchema),
  comment: z.object({ from: LocalDateSchema, to: LocalDateSchema }).nullable(),
  openObjections: z.number().int().min(0),
  standingEntries: z.number().int().min(0),
  unrankedEntries: z.number().int().min(0),
  fixedOn: LocalDateSchema.nullable(),
  publishedOn: LocalDateSchema.nullable(),
  notices: z.array(
    z.object({ regionPath: z.string(), standing: z.number().int().min(0), noticed: z.number().int().min(0) }),
  ),
})
export type ListSituation = z.infer<typeof ListSituationSchema>
