import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { AUDIT_KINDS } from '../vocabulary/audit-kind.ts'
import { ACTING_DEPARTMENTS } from '../vocabulary/department.ts'
import { DUTIES } from '../vocabulary/duty.ts'
import { OFFICE_LEVELS } from '../vocabulary/office.ts'
import { CASE_EVENTS, CASE_REQUIREMENTS, CASE_SIDES, CASE_STATES } from './case-codes.ts'

/**
 * Who may carry a transition out: the enterprise (or the consultancy to which it gave the case), an office, or the
 * program itself. `department` `case` is the one in charge of the case, `any` one of the three.
 */
export const TransitionActorSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('enterprise'), delegable: z.boolean().default(true) }),
  z.strictObject({
    role: z.literal('officer'),
    department: z.union([z.literal('case'), z.literal('any'), ACTING_DEPARTMENTS.schema]),
    levels: z.array(OFFICE_LEVELS.schema).min(1),
  }),
  z.strictObject({ role: z.literal('system') }),
])
export type TransitionActor = z.infer<typeof TransitionActorSchema>

/**
 * One row of the table of transitions (`casework.yaml`). `from` are the states in which it may happen, `to` the new one
 * (absent: unchanged); `needs` are sides that must, `unless` sides that must not be there, `adds` and `lifts` what it does
 * to them; `requires` what must be there; `fulfils` the duties it discharges, `opens` those it lays on the case,
 * `reopens` those that count as not discharged after all. `evenEnded`: also when a side has ended the case.
 * `plain` events need no form of their own. `from`/`to` dates narrow the days on which the clause is in force.
 */
export const TransitionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/),
  event: CASE_EVENTS.schema,
  title: z.string().min(1),
  clause: z.string().min(1),
  kinds: z.array(AUDIT_KINDS.schema).min(1),
  who: z.array(TransitionActorSchema).min(1),
  from: z.array(CASE_STATES.schema).min(1),
  to: CASE_STATES.schema.optional(),
  needs: z.array(CASE_SIDES.schema).default([]),
  unless: z.array(CASE_SIDES.schema).default([]),
  adds: z.array(CASE_SIDES.schema).default([]),
  lifts: z.array(CASE_SIDES.schema).default([]),
  requires: z.array(CASE_REQUIREMENTS.schema).default([]),
  fulfils: z.array(DUTIES.schema).default([]),
  opens: z.array(DUTIES.schema).default([]),
  reopens: z.array(DUTIES.schema).default([]),
  evenEnded: z.boolean().default(false),
  plain: z.boolean().default(false),
  inForce: z.strictObject({ from: LocalDateSchema.optional(), to: LocalDateSchema.optional() }).optional(),
  reading: z.string().min(1).optional(),
})
export type Transition = z.infer<typeof TransitionSchema>

/** The whole of a `casework.yaml`. */
export const CaseworkFileSchema = z.array(TransitionSchema)
