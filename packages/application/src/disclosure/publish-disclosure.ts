import { publishDisclosure } from '@qingshen/contracts/disclosure.operations'
import type { BodyOf } from '@qingshen/contracts/operation'
import type { PublicCopy } from '@qingshen/core/casework/disclosure-content.schema'
import { DisclosureValuesSchema } from '@qingshen/core/casework/disclosure-content.schema'
import { DISCLOSURE_EVENTS } from '@qingshen/core/casework/disclosure-events'
import { mediaRuleOn } from '@qingshen/core/casework/disclosure-fields-on'
import { disclosureFindings, isDisclosureComplete } from '@qingshen/core/casework/disclosure-findings'
import { publicationFindings } from '@qingshen/core/casework/publication-findings'
import { publicCopyHash, publicCopyOf } from '@qingshen/core/casework/public-copy'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { DisclosurePurpose } from '@qingshen/core/vocabulary/disclosure'
import { DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import type { DisclosureRow } from '@qingshen/store/disclosure/disclosures'
import { freezeDisclosure, listDisclosures, listSecrets, staleDraft } from '@qingshen/store/disclosure/disclosures'
import { insertPublication } from '@qingshen/store/disclosure/publications'
import { findListings } from '@qingshen/store/listing/listings'
import { carryOut } from '../casework/carry-out.ts'
import { factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor, requireCaseVersion } from '../casework/loaded-case.ts'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { disclosureBoard } from './disclosure-board.ts'
import { secretFields } from './disclosure-view.ts'
import { dischargedBy } from './known-occurrences.ts'
import { requirePurpose } from './purposes-of-case.ts'

type Proof = BodyOf<typeof publishDisclosure>

/** Records that the draft was made public; everything that is still wrong is said at once, and nothing is recorded. */
export const publishDisclosureUseCase = useCase(publishDisclosure, async (context, { params, body }) => {
  const { purpose } = params
  requireDay(body.onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  context.require('case.report', factsOfCase(loaded))
  requireCaseVersion(loaded, body.version)
  const draft = await requireDraft(context, params.case, purpose, body.draftVersion)
  const copy = await requireComplete(context, loaded, { draft, purpose, proof: body })
  const hash = publicCopyHash(copy)
  const { number, correction_reason: correction } = draft
  const { onDay, medium, mediumName, link, picture } = body
  await carryOut(
    context,
    loaded,
    {
      event: DISCLOSURE_EVENTS[purpose].event,
      onDay,
      note: correction === null ? null : `更正：${correction}`,
      evidence: picture,
      has: ['disclosure_complete', 'publication_proved'],
      details: { purpose, number, medium, mediumName, link, hash, ...(await dischargedBy(context, loaded, draft)) },
    },
    async (event) => {
      await freezeDisclosure(context.tx, draft.id)
      await writePublication(context, loaded, { draft, event, copy, hash, proof: body })
    },
  )
  return await disclosureBoard(context, params.case)
})

type Judged = { readonly draft: DisclosureRow; readonly purpose: DisclosurePurpose; readonly proof: Proof }

/** The public copy of a draft that nothing stands in the way of. */
async function requireComplete(context: Context, loaded: LoadedCase, { draft, purpose, proof }: Judged) {
  const { deps, tx } = context
  const { row } = loaded
  const { fields } = requirePurpose(deps, loaded, purpose)
  const values = DisclosureValuesSchema.parse(draft.content)
  const secrets = secretFields((await listSecrets(tx, row.id)).filter(({ disclosure }) => disclosure === draft.id))
  const rule = mediaRuleOn(deps.laws, { law: row.law, on: proof.onDay }, purpose)
  refuseFindings([
    ...disclosureFindings(fields, values, secrets),
    ...publicationFindings({ ...proof, hasPicture: proof.picture !== null }, rule),
  ])
  return publicCopyOf(fields, values, secrets)
}

type Published = {
  readonly draft: DisclosureRow
  readonly event: string
  readonly copy: PublicCopy
  readonly hash: string
  readonly proof: Proof
}

async function writePublication({ deps, tx }: Context, loaded: LoadedCase, published: Published): Promise<void> {
  const { draft, event, copy, hash, proof } = published
  const { row, chain } = loaded
  const [listing] = row.listing === null ? [] : await findListings(tx, [row.listing])
  const { purpose, occurrence, number, correction_reason } = draft
  await insertPublication(tx, {
    id: deps.newId(),
    disclosure: draft.id,
    audit_case: row.id,
    event,
    purpose,
    occurrence,
    number,
    correction_reason,
    name: row.name,
    place_name: row.place_name,
    year: row.year,
    law: row.law,
    law_title: chain[0].title,
    clause: requirePurpose(deps, loaded, DISCLOSURE_PURPOSES.schema.parse(purpose)).transition.clause,
    listing: listing?.id ?? null,
    listing_title: listing?.title ?? null,
    medium: proof.medium,
    medium_name: proof.mediumName.trim(),
    link: proof.link.trim() === '' ? null : proof.link.trim(),
    picture: proof.picture,
    published_on: proof.onDay,
    recorded_at: deps.now().toString(),
    content: copy,
    hash,
  })
}

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
