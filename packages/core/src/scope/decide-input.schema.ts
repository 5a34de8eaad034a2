import { z } from 'zod'
import type { BooleanFactName } from '../vocabulary/fact.ts'
import { BOOLEAN_FACT_NAMES } from '../vocabulary/fact.ts'
import { PERMIT_CLASSES } from '../vocabulary/permit-class.ts'
import { SIZE_CLASSES } from '../vocabulary/size-class.ts'

/** The stated facts of one enterprise: name -> true or false; what is absent is not known. */
export const StatedFactsSchema = z.strictObject(
  Object.fromEntries(BOOLEAN_FACT_NAMES.map((name) => [name, z.boolean().optional()])) as {
    [F in BooleanFactName]: z.ZodOptional<z.ZodBoolean>
  },
)

/**
 * One enterprise to be decided. `division` is a GB/T 2260 code, `industry` a four-digit class of the edition,
 * `employees` in persons, `revenue` in 10 000 yuan; `size` wins over both. Unknown fields are refused.
 */
export const DecideInputSchema = z.strictObject({
  name: z.string().min(1),
  code: z.string().optional(),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  industry: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  industryEdition: z.union([z.literal(2017), z.literal(2011), z.literal('2017'), z.literal('2011')]).optional(),
  employees: z.number().int().min(0).optional(),
  revenue: z.number().min(0).optional(),
  size: SIZE_CLASSES.schema.optional(),
  permitClass: PERMIT_CLASSES.schema.optional(),
  facts: StatedFactsSchema.optional(),
})
export type DecideInput = z.infer<typeof DecideInputSchema>

/** The input of the `decide` command and operation. */
export const DecideInputsSchema = z.array(DecideInputSchema).max(1_000_000)
