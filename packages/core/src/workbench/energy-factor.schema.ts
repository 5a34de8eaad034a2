import { z } from 'zod'
import { DecimalTextSchema } from '../kernel/decimal.schema.ts'
import { UnitCodeSchema } from '../kernel/quantity.ts'

const Day = z.string().max(10).nullable()

/**
 * How many kilograms of standard coal one `unit` of an energy carrier counts, on the days from `from` to `to`. Where the
 * standard prints a `range`, `kgce` is the value chosen and `source` says why.
 */
export const EnergyFactorSchema = z.strictObject({
  id: z
    .string()
    .max(64)
    .regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/),
  title: z.string().min(1).max(200),
  unit: UnitCodeSchema,
  kgce: DecimalTextSchema,
  range: z.strictObject({ least: DecimalTextSchema, most: DecimalTextSchema }).optional(),
  from: Day,
  to: Day,
  source: z.string().min(1).max(500),
  mark: z.enum(['F', 'K', 'U']),
})
export type EnergyFactor = z.infer<typeof EnergyFactorSchema>

/** The whole of the table of factors. */
export const EnergyFactorsSchema = z.array(EnergyFactorSchema)
