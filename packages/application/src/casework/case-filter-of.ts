import type { QueryOf } from '@qingshen/contracts/operation'
import type { listCases } from '@qingshen/contracts/cases.operations'
import { addDays } from '@qingshen/core/kernel/local-date'
import type { CaseFilter } from '@qingshen/store/casework/case-filter'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { regionPathOf } from '../reference/seed-reference.ts'

/** Within how many days something counts as due soon where many cases of different laws are counted together. */
export const DUE_SOON_DAYS = 30

/** The filters of the list of cases as the store reads them; without a word about it, only cases still open. */
export function caseFilterOf(deps: Deps, query: Partial<QueryOf<typeof listCases>>): CaseFilter {
  const { place, due, ended, text, state, side, kind, law, year, department, duty, listing, site } = query
  const named = { text, state, side, kind, law, year, department, duty, listing, site }
  return {
    ...named,
    ended,
    due: dueDays(due, today(deps)),
    regionPath: place === undefined ? undefined : regionPathOf(deps.reference.divisions, place),
  }
}

function dueDays(due: QueryOf<typeof listCases>['due'], on: string): CaseFilter['due'] {
  switch (due) {
    case 'overdue':
      return { to: addDays(on, -1) }
    case 'within_7':
      return { from: on, to: addDays(on, 7) }
    case 'within_30':
      return { from: on, to: addDays(on, 30) }
    case 'later':
      return { from: addDays(on, 31) }
    case 'none':
      return 'none'
    default:
      return undefined
  }
}
