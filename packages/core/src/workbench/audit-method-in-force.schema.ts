import { z } from 'zod'
import { AimSchema } from '../rulebook/aim.schema.ts'
import { CarbonFactorSchema } from '../option/carbon-factor.schema.ts'
import { COST_CLASSES } from '../vocabulary/option-codes.ts'
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
  /** In what its options take effect: carbon, or codes of pollutants. */
  effects: z.array(Id).max(50),
  ...cited,
})

const FigureInForceSchema = z.strictObject({
  id: z.enum(METHOD_FIGURES),
  title: Title,
  value: z.string().max(120),
  mark: MethodMarkSchema,
  ...cited,
})

const Amount = z.string().max(120)

const CostBoundaryInForceSchema = z.strictObject({
  id: Id,
  title: Title,
  costClass: COST_CLASSES.schema,
  above: Amount,
  includes: z.boolean(),
  mark: MethodMarkSchema,
  ...cited,
})

const PaybackNormInForceSchema = z.strictObject({
  id: Id,
  title: Title,
  costClass: COST_CLASSES.schema,
  least: Amount,
  most: Amount,
  mark: MethodMarkSchema,
  ...cited,
})

/** When an option needs no acceptance of its own, or another acceptance's conclusion is taken over. */
const AcceptanceRuleInForceSchema = z.strictObject({
  id: Id,
  when: z.enum(['always', 'no_technical_renovation', 'special_acceptance_passed']),
  effect: z.enum(['left_out', 'result_taken_over']),
  text: Words,
  ...cited,
})
export type AcceptanceRuleInForce = z.infer<typeof AcceptanceRuleInForceSchema>

/**
 * The method of one audit: what the law in force on the day asks in the audit's mode, in the order of the method, with
 * the standard-coal and carbon factors of every edition. `acceptance`: what of it an option may be spared.
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
  costBoundaries: z.array(CostBoundaryInForceSchema).max(20),
  paybackNorms: z.array(PaybackNormInForceSchema).max(20),
  acceptance: z.array(AcceptanceRuleInForceSchema).max(20),
  energyFactors: z.array(EnergyFactorSchema).max(300),
  carbonFactors: z.array(CarbonFactorSchema).max(300),
})
export type AuditMethod = z.infer<typeof AuditMethodSchema>
