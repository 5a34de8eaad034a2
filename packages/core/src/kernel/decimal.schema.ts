import { z } from 'zod'

/** A decimal number sent or stored as text, so that no binary float comes between: `"12.50"`. */
export const DecimalTextSchema = z
  .string()
  .max(120)
  .regex(/^-?\d{1,80}(\.\d{1,30})?$/)
export type DecimalText = z.infer<typeof DecimalTextSchema>
