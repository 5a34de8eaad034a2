import { listPublicDisclosures, loadPublicDisclosure } from '@qingshen/contracts/disclosure.operations'
import type { PublicDisclosureRow } from '@qingshen/contracts/disclosure.schema'
import { PublicCopySchema } from '@qingshen/core/casework/disclosure-content.schema'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import { DISCLOSURE_MEDIA, DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import type { PublicationRow } from '@qingshen/store/disclosure/publications'
import { findPublications, loadPublication } from '@qingshen/store/disclosure/publications'
import { clauseChip } from '../listing/clause-chip.ts'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'

function toPublicRow(row: PublicationRow): PublicDisclosureRow {
  const { listing, listing_title: title } = row
  return {
    id: row.id,
    name: row.name,
    placeName: row.place_name,
    purpose: DISCLOSURE_PURPOSES.schema.parse(row.purpose),
    occurrence: row.occurrence,
    year: row.year,
    lawTitle: row.law_title,
    listing: listing === null || title === null ? null : { id: listing, title },
    publishedOn: row.published_on,
    mediumName: row.medium_name,
    link: row.link,
    removedOn: row.removed_on,
  }
}

/** What enterprises have made public. */
export const listPublicDisclosuresUseCase = useCase(listPublicDisclosures, async ({ tx }, { query }) => {
  const page = pageOf(query)
  const { rows, total } = await findPublications(tx, query ?? {}, page)
  return { items: rows.map(toPublicRow), page: page.page, pageSize: page.pageSize, total, capped: false }
})

/** One public copy: its labels are its own, so it reads as on the day it was made public. */
export const loadPublicDisclosureUseCase = useCase(loadPublicDisclosure, async ({ deps, tx }, { params }) => {
  const row = await loadPublication(tx, params.publication)
  const { fields, withheld } = PublicCopySchema.parse(row.content)
  return {
    ...toPublicRow(row),
    clause: clauseChip(lawChain(deps.laws, row.law), row.clause),
    number: row.number,
    correctionReason: row.correction_reason,
    medium: DISCLOSURE_MEDIA.schema.parse(row.medium),
    hash: row.hash,
    fields,
    withheld,
  }
})
