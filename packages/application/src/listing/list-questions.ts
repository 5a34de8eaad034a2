import { listQuestions } from '@qingshen/contracts/listing-entries.operations'
import { FACT_NAMES, factEntry } from '@qingshen/core/vocabulary/fact'
import { listQuestions as findQuestions } from '@qingshen/store/listing/write-entries'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'
import { loadRowFor } from './loaded-listing.ts'

/** The enterprises the rules could not decide, with the facts to be found out. */
export const listQuestionsUseCase = useCase(listQuestions, async ({ tx, caller }, { params, query }) => {
  await loadRowFor(tx, caller, params.listing)
  const page = pageOf(query)
  const { rows, total } = await findQuestions(tx, { listing: params.listing, part: query?.part }, page)
  const items = rows.map((row) => ({
    site: row.site,
    name: row.name,
    place: row.place_name,
    part: row.part,
    receipt: row.receipt,
    missing: row.missing
      .filter((fact) => FACT_NAMES.is(fact))
      .map((fact) => ({ fact, label: factEntry(fact).label, question: factEntry(fact).question })),
  }))
  return { items, page: page.page, pageSize: page.pageSize, total, capped: false }
})
