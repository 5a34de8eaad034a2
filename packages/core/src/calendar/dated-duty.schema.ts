import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { DUTIES, DUTY_HOLDERS } from '../vocabulary/duty.ts'

/**
 * A duty with the day it runs from and its last day, shutdowns counted; extensions come later. `occurrence` tells apart
 * what comes more than once. `isPaused`: a shutdown lasts and the day given is only that of today's reckoning.
 */
export const DatedDutySchema = z.strictObject({
  duty: DUTIES.schema,
  occurrence: z.string(),
  clause: z.string(),
  basis: z.array(z.string()),
  holder: DUTY_HOLDERS.schema,
  text: z.string(),
  anchorOn: LocalDateSchema,
  computedDue: LocalDateSchema,
  isPaused: z.boolean(),
})
export type DatedDuty = z.infer<typeof DatedDutySchema>
