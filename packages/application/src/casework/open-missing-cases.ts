import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import { listsWithoutCases } from '@qingshen/store/casework/cases-of-listing'
import { loadListing } from '@qingshen/store/listing/listings'
import type { Deps } from '../deps.ts'
import { procedureOf } from '../listing/loaded-listing.ts'
import { asSystem } from '../transaction.ts'
import { openCasesOfListing } from './open-cases.ts'

/** Opens the cases of lists that were published before there were cases; doing it again changes nothing. */
export async function openMissingCases(deps: Deps): Promise<number> {
  let opened = 0
  for (const id of await asSystem(deps, listsWithoutCases)) {
    opened += await asSystem(deps, async (tx) => {
      const row = await loadListing(tx, id)
      if (row.published_on === null) return 0
      const { fixedBy, clause } = procedureOf(lawChain(deps.laws, row.law), row)
      const opener = { deps, tx, account: null, office: null, name: '系统' }
      const list = { row, publishedOn: row.published_on, department: fixedBy.department, clause }
      return await openCasesOfListing(opener, list)
    })
  }
  return opened
}
