import type { DisclosurePurpose } from '../vocabulary/disclosure.ts'
import type { Duty } from '../vocabulary/duty.ts'
import type { CaseEvent } from './case-codes.ts'

/** The event by which a disclosure of each purpose is made public, and the duty it is there for. */
export const DISCLOSURE_EVENTS: Readonly<Record<DisclosurePurpose, { event: CaseEvent; duty: Duty | null }>> = {
  disclose: { event: 'disclosed', duty: 'disclose' },
  annual_disclosure: { event: 'annual_disclosed', duty: 'annual_disclosure' },
  interim_disclosure: { event: 'interim_disclosed', duty: 'interim_disclosure' },
  publish_result: { event: 'result_disclosed', duty: null },
}
