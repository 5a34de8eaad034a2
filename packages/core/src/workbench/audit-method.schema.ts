import { z } from 'zod'
import { NO_SOURCE, datedEntry, hasSource } from '../casework/dated-entry.schema.ts'
import { DecimalTextSchema } from '../kernel/decimal.schema.ts'
import { COST_CLASSES, POLLUTANTS } from '../vocabulary/option-codes.ts'
import { AUDIT_MODES } from '../vocabulary/outcome.ts'

export const StepNeedSchema = z.enum(['required', 'optional', 'left_out'])
export type StepNeed = z.infer<typeof StepNeedSchema>

/** How well a figure or a step is known: read in a source, from knowledge, uncertain. */
export const MethodMarkSchema = z.enum(['F', 'K', 'U'])

/** A phase of the audit; `id` is its number, 1 to 7. */
const AuditPhaseSchema = z
  .strictObject({ ...datedEntry, title: z.string().min(1), mark: MethodMarkSchema })
  .refine(hasSource, NO_SOURCE)
export type AuditPhase = z.infer<typeof AuditPhaseSchema>

/**
 * A step of the method; one that no clause names is a proposal (its `reading` says on what it rests). `guidance` and `evidence` are this software's own wording unless `wording` says `source`;
 * `sheets` are the sheets in which it is filled in; `need` says per mode whether it may be left out.
 */
const AuditStepSchema = z
  .strictObject({
    ...datedEntry,
    number: z.string().regex(/^[1-7]\.[1-9]$/),
    title: z.string().min(1),
    guidance: z.string().min(1),
    evidence: z.string().min(1),
    wording: z.enum(['own', 'source']).default('own'),
    sheets: z.array(z.string().min(1)).default([]),
    need: z.record(AUDIT_MODES.schema, StepNeedSchema),
    mark: MethodMarkSchema,
  })
  .refine(hasSource, NO_SOURCE)
export type AuditStep = z.infer<typeof AuditStepSchema>

/**
 * What a clause asks of phases and steps that a wider law describes: the clause becomes theirs, and `need`, where given,
 * replaces the need of the modes it names. A clause that holds for a phase holds for all its steps. `modes`: the audits it
 * speaks of; none: all.
 */
const StepDemandSchema = z
  .strictObject({
    ...datedEntry,
    clause: z.string().min(1),
    phases: z.array(z.string()).default([]),
    steps: z.array(z.string()).default([]),
    modes: z.array(AUDIT_MODES.schema).default([]),
    need: z.partialRecord(AUDIT_MODES.schema, StepNeedSchema).optional(),
  })
  .refine(({ phases, steps }) => phases.length + steps.length > 0, '要写明针对哪些阶段（phases）或者步骤（steps）。')
export type StepDemand = z.infer<typeof StepDemandSchema>

/** A criterion of a weighted sum, of the audit focus or of options, with the range its weight usually lies in. */
const CriterionSchema = z
  .strictObject({
    ...datedEntry,
    title: z.string().min(1),
    least: DecimalTextSchema,
    most: DecimalTextSchema,
    mark: MethodMarkSchema,
  })
  .refine(hasSource, NO_SOURCE)
export type MethodCriterion = z.infer<typeof CriterionSchema>

/**
 * What an audit has to look at. `mergedFor`: for whom that work is to be made one with the audit. `effects`: in what its
 * options take effect, carbon or a pollutant; any of them does.
 */
const AuditTopicSchema = z
  .strictObject({
    ...datedEntry,
    title: z.string().min(1),
    text: z.string().min(1),
    mergedFor: z.enum(['key_greenhouse_gas_emitter']).optional(),
    effects: z.array(z.enum(['carbon', ...POLLUTANTS.codes])).default([]),
  })
  .refine(hasSource, NO_SOURCE)
export type AuditTopic = z.infer<typeof AuditTopicSchema>

/**
 * Names of the figures of the method. Shares are 0-1. `closure_tolerance`: largest deviation of a balance;
 * `closure_tolerance_strict`: of precious or toxic matter; `year_jump`: change of a figure from one year to the next that
 * is asked about; `opposite_change_least`: least change of output and of energy, in opposite directions, that is asked
 * about; `thousandfold_least`, `_most`: ratio of two years between which a slip of the unit is suspected;
 * `ten_thousandfold_least`, `_most`: the same of two amounts of money; `end_of_pipe_share`: share of end-of-pipe options
 * that is asked about; `cost_deviation`: deviation of the actual from the planned cost that is asked about;
 * `verified_shortfall`: by how much less may be verified than was claimed; `verification_months`: months after the end of an
 * option by which its effects should be verified.
 */
export const METHOD_FIGURES = [
  'closure_tolerance',
  'closure_tolerance_strict',
  'focus_candidates_least',
  'focus_candidates_most',
  'survey_years_least',
  'year_jump',
  'opposite_change_least',
  'thousandfold_least',
  'thousandfold_most',
  'ten_thousandfold_least',
  'ten_thousandfold_most',
  'end_of_pipe_share',
  'cost_deviation',
  'verified_shortfall',
  'verification_months',
] as const
export type MethodFigureName = (typeof METHOD_FIGURES)[number]

const MethodFigureSchema = z
  .strictObject({
    ...datedEntry,
    id: z.enum(METHOD_FIGURES),
    title: z.string().min(1),
    value: DecimalTextSchema,
    mark: MethodMarkSchema,
  })
  .refine(hasSource, NO_SOURCE)
export type MethodFigure = z.infer<typeof MethodFigureSchema>

/**
 * Where a cost class begins, in 10 000 yuan of investment. `includes`: an investment of exactly that much belongs to it.
 * Options without any cost need no boundary.
 */
const CostBoundarySchema = z
  .strictObject({
    ...datedEntry,
    costClass: COST_CLASSES.schema.exclude(['none']),
    title: z.string().min(1),
    above: DecimalTextSchema,
    includes: z.boolean(),
    mark: MethodMarkSchema,
  })
  .refine(hasSource, NO_SOURCE)
export type MethodCostBoundary = z.infer<typeof CostBoundarySchema>

/** Within how many years an option of a class should pay back; `least` and `most` differ where the source prints a range. */
const PaybackNormSchema = z
  .strictObject({
    ...datedEntry,
    costClass: COST_CLASSES.schema,
    title: z.string().min(1),
    least: DecimalTextSchema,
    most: DecimalTextSchema,
    mark: MethodMarkSchema,
  })
  .refine(hasSource, NO_SOURCE)
export type MethodPaybackNorm = z.infer<typeof PaybackNormSchema>

/** The whole of an `audit-method.yaml`. */
export const AuditMethodFileSchema = z.strictObject({
  phases: z.array(AuditPhaseSchema).default([]),
  steps: z.array(AuditStepSchema).default([]),
  demands: z.array(StepDemandSchema).default([]),
  focusCriteria: z.array(CriterionSchema).default([]),
  optionCriteria: z.array(CriterionSchema).default([]),
  topics: z.array(AuditTopicSchema).default([]),
  figures: z.array(MethodFigureSchema).default([]),
  costBoundaries: z.array(CostBoundarySchema).default([]),
  paybackNorms: z.array(PaybackNormSchema).default([]),
})
export type AuditMethodFile = z.infer<typeof AuditMethodFileSchema>
