import { z } from 'zod'

/**
 * That the version of an indicator system which an audit chose was withdrawn: by whom, on which day, why. The audit goes on
 * with it until its team chooses another.
 */
export const WithdrawnSystemSchema = z.strictObject({
  title: z.string().max(2000),
  number: z.int().min(1),
  withdrawnOn: z.string().max(10),
  withdrawnBy: z.string().max(300),
  owner: z.string().max(300),
  reason: z.string().max(2000),
})
export type WithdrawnSystem = z.infer<typeof WithdrawnSystemSchema>
