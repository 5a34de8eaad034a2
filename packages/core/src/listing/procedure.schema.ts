import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { AUDIT_GROUNDS } from '../vocabulary/audit-ground.ts'
import { ACTING_DEPARTMENTS } from '../vocabulary/department.ts'
import { OFFICE_LEVELS } from '../vocabulary/office.ts'

/** Who acts: one of the three departments, or the one in charge of energy saving at the place. */
export const ListDepartmentSchema = ACTING_DEPARTMENTS.schema
export type ListDepartment = z.infer<typeof ListDepartmentSchema>

/** The level on which an office acts. */
export const ListLevelSchema = OFFICE_LEVELS.schema
export type ListLevel = z.infer<typeof ListLevelSchema>

/** Why a site stands on a list; a procedure says for which of the grounds it is the way. */
export const ListGroundSchema = AUDIT_GROUNDS.schema
export type ListGround = z.infer<typeof ListGroundSchema>

/** What is done in one step of a list. */
export const ListActSchema = z.enum([
  'propose',
  'consent',
  'rank',
  'forward',
  'verify',
  'publish_for_comment',
  'fix',
  'notify',
  'publish',
  'receive',
])
export type ListAct = z.infer<typeof ListActSchema>

/** The last day of a step within the year of the list; `end` is the month's last day, also in a leap year. */
export const StepDueSchema = z.strictObject({
  month: z.number().int().min(1).max(12),
  day: z.union([z.number().int().min(1).max(31), z.literal('end')]),
})
export type StepDue = z.infer<typeof StepDueSchema>

/** Who gets a copy: a department on the level of the acting office, or on a named one. */
export const StepCopySchema = z.strictObject({
  department: ListDepartmentSchema,
  level: z.union([z.literal('same'), ListLevelSchema]),
})
export type StepCopy = z.infer<typeof StepCopySchema>

/**
 * One step. `levels` are the levels whose offices of `department` act: with several, each acts for its own area,
 * from the lowest up. `together` are departments that act jointly. An `optional` step may be left out.
 */
export const ListStepSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/),
  act: ListActSchema,
  title: z.string().min(1),
  department: ListDepartmentSchema,
  together: z.array(ListDepartmentSchema).default([]),
  levels: z.array(ListLevelSchema).min(1),
  clause: z.string().min(1),
  due: StepDueSchema.optional(),
  copies: z.array(StepCopySchema).default([]),
  medium: z.string().min(1).optional(),
  optional: z.boolean().default(false),
  reading: z.string().min(1).optional(),
})
export type ListStep = z.infer<typeof ListStepSchema>

/**
 * The way of one kind of list (`procedures.yaml`): for which grounds, in which rhythm, ranked by what, who fixes it
 * and where, and the steps in order. `comment` says whether the draft is published for comment before it is fixed.
 * `additionsBy` are the levels that may add by hand. Dates narrow those of the clause.
 */
export const ListProcedureSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/),
  clause: z.string().min(1),
  title: z.string().min(1),
  grounds: z.array(ListGroundSchema).min(1),
  batch: z.enum(['yearly', 'batches']),
  ranking: z
    .strictObject({
      clause: z.string().min(1),
      by: z
        .array(
          z.strictObject({
            fact: z.enum(['toxic_quantity_used', 'toxic_quantity_discharged', 'possible_severity']),
            title: z.string().min(1),
            order: z.enum(['largest_first']),
          }),
        )
        .min(1),
    })
    .optional(),
  comment: z.enum(['none', 'required']),
  fixedBy: z.strictObject({
    department: ListDepartmentSchema,
    together: z.array(ListDepartmentSchema).default([]),
    levels: z.array(ListLevelSchema).min(1),
  }),
  additionsBy: z.array(ListLevelSchema).default([]),
  steps: z.array(ListStepSchema).min(1),
  from: LocalDateSchema.optional(),
  to: LocalDateSchema.optional(),
  reading: z.string().min(1).optional(),
})
export type ListProcedure = z.infer<typeof ListProcedureSchema>

/** The whole of a `procedures.yaml`. */
export const ProceduresFileSchema = z.array(ListProcedureSchema)
