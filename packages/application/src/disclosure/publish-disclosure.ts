import { publishDisclosure } from '@qingshen/contracts/disclosure.operations'
import { DisclosureValuesSchema } from '@qingshen/core/casework/disclosure-content.schema'
import { DISCLOSURE_EVENTS } from '@qingshen/core/casework/disclosure-events'
import { mediaRuleOn } from '@qingshen/core/casework/disclosure-fields-on'
import { disclosureFindings, isDisclosureComplete } from '@qingshen/core/casework/disclosure-findings'
import { publicationFindings } from '@qingshen/core/casework/publication-findings'
import { publicCopyHash, publicCopyOf } from '@qingshen/core/casework/public-copy'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { DisclosureRow } from '@qingshen/store/disclosure/disclosures'
import { freezeDisclosure, listDisclosures, listSecrets, staleDraft } from '@qingshen/store/disclosure/disclosures'
import { insertPublication } from '@qingshen/store/disclosure/publications'
import { findListings } from '@qingshen/store/listing/listings'
import { carryOut } from '../casework/carry-out.ts'
import { factsOfCase } from '../casework/event-ability.ts'
import { loadCaseFor, requireCaseVersion } from '../casework/loaded-case.ts'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { disclosureBoard } from './disclosure-board.ts'
import { secretFields } from './disclosure-view.ts'
import { requirePurpose } from './purposes-of-case.ts'

/** Records that the draft was made public; everything that is still wrong is said at once, and nothing is recorded. */
export const publishDisclosureUseCase = useCase(publishDisclosure, async (context, { params, body }) => {
  const { deps, tx } = context
  const { purpose } = params
  requireDay(body.onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  context.require('case.report', factsOfCase(loaded))
  requireCaseVersion(loaded, body.version)
  const { row, chain } = loaded
  const draft = await requireDraft(context, params.case, purpose, body.draftVersion)
  const { fields, transition } = requirePurpose(deps, loaded, purpose)
  const values = DisclosureValuesSchema.parse(draft.content)
  const secrets = secretFields((await listSecrets(tx, row.id)).filter(({ disclosure }) => disclosure === draft.id))
  const { medium, mediumName, link, picture, onDay } = body
  const proof = { medium, mediumName, link, hasPicture: picture !== null }
  refuseFindings([
    ...disclosureFindings(fields, values, secrets),
    ...publicationFindings(proof, mediaRuleOn(deps.laws, { law: row.law, on: onDay }, purpose)),
  ])
  const copy = publicCopyOf(fields, values, secrets)
  const hash = publicCopyHash(copy)
  const [listing] = row.listing === null ? [] : await findListings(tx, [row.listing])
  const { occurrence, number, correction_reason } = draft
  await carryOut(
    context,
    loaded,
    {
      event: DISCLOSURE_EVENTS[purpose].event,
      onDay,
      note: correction_reason === null ? null : `更正：${correction_reason}`,
      evidence: picture,
      has: ['disclosure_complete', 'publication_proved'],
      details: { purpose, occurrence, number, medium, mediumName, link, hash },
    },
    async (event) => {
      await freezeDisclosure(tx, draft.id)
      await insertPublication(tx, {
        ...{ id: deps.newId(), disclosure: draft.id, audit_case: row.id, event, purpose, occurrence, number },
        correction_reason,
        name: row.name,
        place_name: row.place_name,
        year: row.year,
        law: row.law,
        law_title: chain[0].title,
        clause: transition.clause,
        listing: listing?.id ?? null,
        listing_title: listing?.title ?? null,
        medium,
        medium_name: mediumName.trim(),
        link: link.trim() === '' ? null : link.trim(),
        picture,
        published_on: onDay,
        recorded_at: deps.now().toString(),
        content: copy,
        hash,
      })
    },
  )
  return await disclosureBoard(context, params.case)
})

async function requireDraft({ tx }: Context, id: string, purpose: string, version: number): Promise<DisclosureRow> {
  const draft = (await listDisclosures(tx, id)).find((row) => row.purpose === purpose && row.state === 'draft')
  if (draft?.version === version) return draft
  throw staleDraft()
}

function refuseFindings(findings: readonly Issue[]): void {
  if (isDisclosureComplete(findings)) return
  const errors = findings.filter(({ severity }) => severity === 'error')
  const detail = `公布的内容还有 ${errors.length} 处须改正，没有登记。请逐条改正后再登记公布；已填写的内容都保存着。`
  throw new Problem('validation_failed', detail, findings)
}
