import { z } from 'zod'
import { AimSchema } from '../rulebook/aim.schema.ts'
import { AUDIT_MODES } from '../vocabulary/outcome.ts'
import { METHOD_FIGURES, MethodMarkSchema, StepNeedSchema } from './audit-method.schema.ts'
import { EnergyFactorSchema } from './energy-factor.schema.ts'

const Id = z.string().max(64)
const Title = z.string().max(200)
const Words = z.string().max(2000)

/** Where a part of the method comes from: clauses (nearest law first), the reading that states a doubt, the law. */
const cited = { clauses: z.array(z.string().max(100)).max(20), reading: z.string().max(100).nullable(), origin: Id }

const PhaseInForceSchema = z.strictObject({ id: Id, title: Title, mark: MethodMarkSchema, ...cited })
export type PhaseInForce = z.infer<typeof PhaseInForceSchema>

/** A step as it holds for one audit: with its need in the audit's mode and the clauses that ask for it. */
const StepInForceSchema = z.strictObject({
  id: Id,
  number: z.string().max(8),
  phase: Id,
  title: Title,
  guidance: Words,
  evidence: Words,
  wording: z.enum(['own', 'source']),
  sheets: z.array(Id).max(30),
  needed: StepNeedSchema,
  mark: MethodMarkSchema,
  ...cited,
})
export type StepInForce = z.infer<typeof StepInForceSchema>

const CriterionInForceSchema = z.strictObject({
  id: Id,
  title: Title,
  least: z.string().max(120),
  most: z.string().max(120),
  mark: MethodMarkSchema,
  ...cited,
})

const TopicInForceSchema = z.strictObject({
  id: Id,
  title: Title,
  text: Words,
  mergedFor: z.enum(['key_greenhouse_gas_emitter']).nullable(),
  ...cited,
})

const FigureInForceSchema = z.strictObject({
  id: z.enum(METHOD_FIGURES),
  title: Title,
  value: z.string().max(120),
  mark: MethodMarkSchema,
  ...cited,
})

/**
 * The method of one audit: what the law in force on the day asks in the audit's mode, in the order of the method, with
 * the standard-coal factors of the day.
 */
export const AuditMethodSchema = z.strictObject({
  law: Id,
  on: z.string().max(10),
  mode: AUDIT_MODES.schema,
  phases: z.array(PhaseInForceSchema).max(20),
  steps: z.array(StepInForceSchema).max(100),
  focusCriteria: z.array(CriterionInForceSchema).max(50),
  optionCriteria: z.array(CriterionInForceSchema).max(50),
  topics: z.array(TopicInForceSchema).max(50),
  aims: z.array(z.strictObject({ code: AimSchema.shape.code, text: Words, clause: z.string().max(100) })).max(20),
  figures: z.array(FigureInForceSchema).max(50),
  energyFactors: z.array(EnergyFactorSchema).max(300),
})
export type AuditMethod = z.infer<typeof AuditMethodSchema>
