import type { Me } from '@qingshen/contracts/accounts.operations'
import { isAllowed } from '../../session/session.ts'

/** From where somebody looks at a case: as the one who owes, as an office, or only to read. */
export type Seat = 'enterprise' | 'office' | 'reader'

export function seatOf(session: Me | null): Seat {
  if (isAllowed(session, 'case.report')) return 'enterprise'
  return isAllowed(session, 'case.act') ? 'office' : 'reader'
}
