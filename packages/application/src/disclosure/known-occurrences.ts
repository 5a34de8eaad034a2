import type { KeptObligation } from '@qingshen/core/casework/obligation-changes'
import { Problem } from '@qingshen/core/kernel/problem'
import type { DisclosurePurpose } from '@qingshen/core/vocabulary/disclosure'
import { DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import { listCaseEvents } from '@qingshen/store/casework/case-events'
import { listObligations } from '@qingshen/store/casework/obligations'
import type { DisclosureRow } from '@qingshen/store/disclosure/disclosures'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import type { Occurrence } from './occurrences-of-case.ts'
import { occurrencesOf, openOccurrences } from './occurrences-of-case.ts'

/** What the occurrences of a case's disclosures follow from. */
export async function loadKnown({ tx }: Pick<Context, 'tx'>, id: string) {
  const obligations: readonly KeptObligation[] = await listObligations(tx, [id])
  const eventIds = (await listCaseEvents(tx, id)).map((event) => event.id)
  return { obligations, eventIds }
}

type Wish = { readonly taken: readonly string[]; readonly wanted: string | undefined }

/**
 * The occurrence a new draft is for: the one asked for, else last year, else the first that is owed.
 * @throws Problem state_forbids where it was made public already or is none of the case
 */
export async function requireOccurrence(
  context: Context,
  { row, today }: LoadedCase,
  purpose: DisclosurePurpose,
  { taken, wanted }: Wish,
): Promise<Occurrence> {
  const open = openOccurrences(purpose, await loadKnown(context, row.id), { today, taken })
  const usual = purpose === 'annual_disclosure' ? open.at(-1) : open[0]
  const found = wanted === undefined ? usual : open.find(({ occurrence }) => occurrence === wanted)
  if (found !== undefined) return found
  throw new Problem(
    'state_forbids',
    '这一项已经公布，内容不再改。确有错误的，请点“更正公布的内容”，写明理由后另起新版。',
  )
}

/**
 * What of a publication tells which duty it discharges: of what comes again the occurrence; a correction discharges
 * none, unless the case is under an order to publish.
 */
export async function dischargedBy(
  context: Context,
  { row, today }: LoadedCase,
  draft: Pick<DisclosureRow, 'purpose' | 'occurrence' | 'number'>,
): Promise<{ readonly occurrence?: string; readonly correction: boolean }> {
  const known = await loadKnown(context, row.id)
  const isOrdered = known.obligations.some(({ duty, state }) => duty === 'publish_by_order' && state === 'open')
  const correction = draft.number > 1 && !isOrdered
  if (draft.occurrence === '') return { correction }
  const purpose = DISCLOSURE_PURPOSES.schema.parse(draft.purpose)
  const found = occurrencesOf(purpose, known, today).find(({ occurrence }) => occurrence === draft.occurrence)
  return { occurrence: found?.obligation?.occurrence ?? draft.occurrence, correction: draft.number > 1 }
}
