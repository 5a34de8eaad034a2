import { z } from 'zod'

const NumberSchema = z.number()
const IdSchema = z.string().max(200)

/** What the balances say about a flow. */
export const FlowStatusSchema = z.enum([
  'measured_redundant',
  'measured_nonredundant',
  'estimated',
  'unobservable',
  'fixed',
])
export type FlowStatus = z.infer<typeof FlowStatusSchema>

/** A flow after reconciliation; all numbers in the unit of the measurements, null: cannot be told. */
const ReconciledFlowSchema = z.strictObject({
  id: IdSchema,
  value: NumberSchema.nullable(),
  sd: NumberSchema.nullable(),
  measured: NumberSchema.nullable(),
  /** `value` less `measured`. */
  adjustment: NumberSchema.nullable(),
  status: FlowStatusSchema,
  /** The lower bound holds the flow where it is. */
  atBound: z.literal(true).optional(),
})
export type ReconciledFlow = z.infer<typeof ReconciledFlowSchema>

/** The measurements as given around one unit; `deviation` is |input - output| / input, null when input is 0. */
const UnitClosureSchema = z.strictObject({
  unit: IdSchema,
  input: NumberSchema.nullable(),
  output: NumberSchema.nullable(),
  difference: NumberSchema.nullable(),
  deviation: NumberSchema.nullable(),
})
export type UnitClosure = z.infer<typeof UnitClosureSchema>

/** The chi-square test of all measurements together; `passed` null when there is nothing to test. */
const GlobalTestSchema = z.strictObject({
  statistic: NumberSchema,
  degrees: z.int().min(0),
  pValue: NumberSchema,
  passed: z.boolean().nullable(),
})
export type GlobalTest = z.infer<typeof GlobalTestSchema>

/** A measurement that fits badly: |adjustment| over its standard deviation. */
const SuspectSchema = z.strictObject({ flow: IdSchema, statistic: NumberSchema })
export type Suspect = z.infer<typeof SuspectSchema>

/** The balanced network, exactly as the command `reconcile` prints it; flows and units in the order given. */
export const ReconcileResultSchema = z.strictObject({
  flows: z.array(ReconciledFlowSchema).max(20_000),
  closure: z.array(UnitClosureSchema).max(20_000),
  test: GlobalTestSchema,
  suspects: z.array(SuspectSchema).max(20_000),
  unobservable: z.array(IdSchema).max(20_000),
})
export type ReconcileResult = z.infer<typeof ReconcileResultSchema>
