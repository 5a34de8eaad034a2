import { z } from 'zod'
import { DecimalTextSchema } from '../kernel/decimal.schema.ts'
import { UnitCodeSchema } from '../kernel/quantity.ts'

const Day = z.string().max(10).nullable()

/**
 * What one `unit` of fuel gives off when it burns, in its parts: `ncv` heat in MJ per unit, `carbon` in tonnes of carbon per
 * TJ, `oxidised` the share of it that burns (0-1).
 */
const CombustionSchema = z.strictObject({
  ncv: DecimalTextSchema,
  carbon: DecimalTextSchema,
  oxidised: DecimalTextSchema,
})

/**
 * How much carbon dioxide one `unit` of an energy carrier stands for, on the days from `from` to `to`: by the parts of its
 * combustion, or as kilograms of CO2 a unit (bought heat, electricity of the grid). `id` is that of the carrier.
 */
export const CarbonFactorSchema = z.strictObject({
  id: z
    .string()
    .max(64)
    .regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/),
  title: z.string().min(1).max(200),
  unit: UnitCodeSchema,
  of: z.union([z.strictObject({ combustion: CombustionSchema }), z.strictObject({ kgCo2: DecimalTextSchema })]),
  from: Day,
  to: Day,
  source: z.string().min(1).max(500),
  mark: z.enum(['F', 'K', 'U']),
})
export type CarbonFactor = z.infer<typeof CarbonFactorSchema>

/** The whole of the table of factors. */
export const CarbonFactorsSchema = z.array(CarbonFactorSchema)
