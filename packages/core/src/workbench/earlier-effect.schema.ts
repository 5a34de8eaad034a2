import { z } from 'zod'

const Text = z.string().max(300)

/** An effect that an earlier audit of the same site counted, by the names its rows had; amounts a year, exact decimal text. */
export const EarlierEffectSchema = z.strictObject({
  case: z.string().max(64),
  /** The year of the list the earlier audit belongs to. */
  year: z.int(),
  option: Text,
  basis: z.enum(['claimed', 'verified']),
  kind: z.string().max(64),
  carrier: z.string().max(64).nullable(),
  pollutant: z.string().max(64).nullable(),
  item: Text.nullable(),
  /** The flow of the drawing it was taken from, with its layer; absent in what was frozen before it was recorded. */
  flow: Text.nullable().optional(),
  name: Text.nullable(),
  amount: z.string().max(120),
  unit: z.string().max(64),
  fromYear: z.string().max(10).nullable(),
})
export type EarlierEffect = z.infer<typeof EarlierEffectSchema>
