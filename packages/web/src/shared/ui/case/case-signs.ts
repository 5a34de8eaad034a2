import type { DueSign } from '@qingshen/contracts/cases.schema'
import type { CaseSide, CaseState } from '@qingshen/core/casework/case-codes'
import { CASE_SIDES, CASE_STATES, ENDING_SIDES } from '@qingshen/core/casework/case-codes'
import type { StateSign } from '../state-tag.tsx'

type Look = Pick<StateSign, 'icon' | 'tone'>

const STATES: Readonly<Record<CaseState, Look>> = {
  applied: { icon: 'pen', tone: 'active' },
  opened: { icon: 'right', tone: 'active' },
  auditing: { icon: 'gauge', tone: 'active' },
  submitted: { icon: 'upload', tone: 'active' },
  returned: { icon: 'alert', tone: 'warn' },
  received: { icon: 'check', tone: 'active' },
  evaluated: { icon: 'check', tone: 'active' },
  evaluation_failed: { icon: 'cross', tone: 'overdue' },
  accepted: { icon: 'check', tone: 'good' },
  acceptance_failed: { icon: 'cross', tone: 'overdue' },
  reviewed: { icon: 'check', tone: 'active' },
  published: { icon: 'check', tone: 'good' },
  withdrawn: { icon: 'minus', tone: 'neutral' },
}

const SIDES: Readonly<Record<CaseSide, Look>> = {
  suspended: { icon: 'clock', tone: 'neutral' },
  extended: { icon: 'calendar', tone: 'neutral' },
  under_rectification: { icon: 'alert', tone: 'warn' },
  under_penalty: { icon: 'alert', tone: 'overdue' },
  under_recheck: { icon: 'search', tone: 'unknown' },
  removed: { icon: 'minus', tone: 'neutral' },
  deemed_done: { icon: 'check', tone: 'good' },
  rolled_over: { icon: 'right', tone: 'neutral' },
}

/** A state of a case as icon, word and colour. */
export const caseStateSign = (state: CaseState): StateSign => ({ ...STATES[state], word: CASE_STATES.label(state) })

/** What is true of a case beside its state. */
export const caseSideSign = (side: CaseSide): StateSign => ({ ...SIDES[side], word: CASE_SIDES.label(side) })

/** Where a case stands, first what matters most: how it ended, else its state; then what is true beside it. */
export function caseSigns({ state, sides }: { state: CaseState; sides: readonly CaseSide[] }): StateSign[] {
  const ending = sides.find((side) => ENDING_SIDES.includes(side))
  const rest = sides.filter((side) => side !== ending).map(caseSideSign)
  return [ending === undefined ? caseStateSign(state) : caseSideSign(ending), ...rest]
}

/** What a traffic light needs to know of an obligation. */
export interface DueState {
  sign: DueSign
  /** Days left as the server counts them; negative when late. */
  days: number
  /** By how many days it was done late. */
  daysLate?: number | null
}

/** The traffic light of an obligation: 逾期 3 天, 还剩 12 天, 停产期间暂停计算. */
export function dueSign({ sign, days, daysLate }: DueState): StateSign {
  switch (sign) {
    case 'overdue':
      return { icon: 'alert', word: `逾期 ${-days} 天`, tone: 'overdue' }
    case 'due_soon':
      return { icon: 'clock', word: days === 0 ? '今天到期' : `还剩 ${days} 天`, tone: 'warn' }
    case 'on_time':
      return { icon: 'clock', word: `还剩 ${days} 天`, tone: 'neutral' }
    case 'paused':
      return { icon: 'clock', word: '停产期间暂停计算', tone: 'neutral' }
    case 'done':
      return { icon: 'check', word: '按期完成', tone: 'good' }
    case 'done_late':
      return { icon: 'check', word: `晚 ${daysLate ?? 0} 天完成`, tone: 'warn' }
    case 'cancelled':
      return { icon: 'minus', word: '不再需要', tone: 'neutral' }
  }
}
