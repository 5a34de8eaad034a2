import type { LocalDate } from '../kernel/local-date.ts'
import type { CaseSituation } from './case-situation.schema.ts'
import type { Transition } from './transition.schema.ts'

/** The situation after a row was carried out on a day; pure, and the only place where state and sides change. */
export function carryOn(situation: CaseSituation, row: Transition, onDay: LocalDate): CaseSituation {
  const left = situation.sides.filter((side) => !row.lifts.includes(side))
  const sides = [...new Set([...left, ...row.adds])]
  return {
    ...situation,
    state: row.to ?? situation.state,
    sides,
    lastOn: row.to !== undefined && onDay > situation.lastOn ? onDay : situation.lastOn,
  }
}
