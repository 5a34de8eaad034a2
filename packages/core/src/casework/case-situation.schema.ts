import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { AUDIT_KINDS } from '../vocabulary/audit-kind.ts'
import { ACTING_DEPARTMENTS } from '../vocabulary/department.ts'
import { CASE_SIDES, CASE_STATES } from './case-codes.ts'

/** What an event is judged by: where the case stands, since when, and who has charge of it. */
export const CaseSituationSchema = z.strictObject({
  kind: AUDIT_KINDS.schema,
  state: CASE_STATES.schema,
  sides: z.array(CASE_SIDES.schema),
  /** The department that has charge of the case. */
  department: ACTING_DEPARTMENTS.schema,
  regionPath: z.string(),
  openedOn: LocalDateSchema,
  /** The day of the last thing that changed the state. */
  lastOn: LocalDateSchema,
})
export type CaseSituation = z.infer<typeof CaseSituationSchema>
