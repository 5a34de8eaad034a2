import { z } from 'zod'
import { DecimalTextSchema } from '../../kernel/decimal.schema.ts'
import { QuantitySchema, UnitCodeSchema } from '../../kernel/quantity.ts'
import { CAUSE_ASPECTS } from '../../vocabulary/cause-aspect.ts'
import { LAYER_KINDS, WATER_ROLES } from '../../vocabulary/workbench-codes.ts'

const Id = z.string().min(1)

/** How sure a value is: one standard deviation in the unit of the value, or as a share of it (0.02 is 2 %). `sd` wins. */
const uncertainty = { sd: DecimalTextSchema.optional(), relativeSd: DecimalTextSchema.optional() }

/** A process unit: what enters leaves, in every layer. */
export const NetworkUnitSchema = z.strictObject({ id: Id, name: z.string() })
export type NetworkUnit = z.infer<typeof NetworkUnitSchema>

/** What is balanced. A substance rides on the flows of its `carrier`; `tolerance` is a share (0.05 is 5 %). */
export const NetworkLayerSchema = z.strictObject({
  id: Id,
  name: z.string(),
  kind: LAYER_KINDS.schema,
  unit: UnitCodeSchema,
  carrier: Id.optional(),
  tolerance: DecimalTextSchema.optional(),
})
export type NetworkLayer = z.infer<typeof NetworkLayerSchema>

/** A flow of a material, water or energy layer; an absent end is the outside. `price`: yuan per unit of the layer. */
export const NetworkFlowSchema = z.strictObject({
  id: Id,
  name: z.string(),
  layer: Id,
  from: Id.nullable(),
  to: Id.nullable(),
  role: WATER_ROLES.schema.optional(),
  /** What kind of energy flows, an id of the table of standard-coal factors. */
  energyCarrier: z.string().optional(),
  isProduct: z.boolean().optional(),
  price: DecimalTextSchema.optional(),
})
export type NetworkFlow = z.infer<typeof NetworkFlowSchema>

/** When it was measured, and how much product was made in that time. */
export const NetworkPeriodSchema = z.strictObject({ id: Id, name: z.string(), output: QuantitySchema.optional() })
export type NetworkPeriod = z.infer<typeof NetworkPeriodSchema>

/** What was measured on a flow in a period. No `value`: only a lower bound is known. */
export const FlowMeasurementSchema = z.strictObject({
  id: Id,
  flow: Id,
  period: Id,
  value: DecimalTextSchema.optional(),
  unit: UnitCodeSchema,
  min: DecimalTextSchema.optional(),
  ...uncertainty,
})
export type FlowMeasurement = z.infer<typeof FlowMeasurementSchema>

/** How much of the substance `layer` one unit of the carrier flow holds: a share, or mass per volume. */
export const ConcentrationSchema = z.strictObject({
  id: Id,
  layer: Id,
  flow: Id,
  period: Id,
  value: DecimalTextSchema,
  unit: UnitCodeSchema,
  ...uncertainty,
})
export type Concentration = z.infer<typeof ConcentrationSchema>

/**
 * What is known of flows beside the balances; without `sd` it holds exactly, without `period` always.
 * `transfer`: `share` of what enters `unit` (through `into`, else through all its flows of the layer) leaves as `out`.
 * `ratio`: `out` is `share` times `other`. `linear`: the sum of coefficient x flow is `constant`, in the layer's unit.
 */
export const NetworkRelationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('transfer'),
    id: Id,
    layer: Id,
    period: Id.optional(),
    unit: Id,
    into: z.array(Id).optional(),
    out: Id,
    share: DecimalTextSchema,
    sd: DecimalTextSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    id: Id,
    layer: Id,
    period: Id.optional(),
    other: Id,
    out: Id,
    share: DecimalTextSchema,
    sd: DecimalTextSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('linear'),
    id: Id,
    layer: Id,
    period: Id.optional(),
    terms: z.array(z.strictObject({ flow: Id, coefficient: DecimalTextSchema })),
    constant: DecimalTextSchema,
    sd: DecimalTextSchema.optional(),
  }),
])
export type NetworkRelation = z.infer<typeof NetworkRelationSchema>

/** A cause of the loss of a unit (or of one flow), in one of the eight aspects; `share` of that loss, 0-1. */
export const LossCauseSchema = z.strictObject({
  id: Id,
  unit: Id,
  flow: Id.optional(),
  aspect: CAUSE_ASPECTS.schema,
  cause: z.string(),
  share: DecimalTextSchema.optional(),
})
export type LossCause = z.infer<typeof LossCauseSchema>

/** A plant as one network: units, layers of flows between them, and what is known in each period. */
export const PlantNetworkSchema = z.strictObject({
  units: z.array(NetworkUnitSchema),
  layers: z.array(NetworkLayerSchema),
  flows: z.array(NetworkFlowSchema),
  periods: z.array(NetworkPeriodSchema),
  measurements: z.array(FlowMeasurementSchema),
  concentrations: z.array(ConcentrationSchema),
  relations: z.array(NetworkRelationSchema),
  losses: z.array(LossCauseSchema),
})
export type PlantNetwork = z.infer<typeof PlantNetworkSchema>
