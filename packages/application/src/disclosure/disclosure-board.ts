import { can } from '@qingshen/core/access/can'
import type { DisclosureBoard, DisclosurePurposeView } from '@qingshen/contracts/disclosure.schema'
import { loadDisclosures } from '@qingshen/contracts/disclosure.operations'
import { DISCLOSURE_EVENTS } from '@qingshen/core/casework/disclosure-events'
import { mediaRuleOn } from '@qingshen/core/casework/disclosure-fields-on'
import type { KeptObligation } from '@qingshen/core/casework/obligation-changes'
import type { DisclosurePurpose } from '@qingshen/core/vocabulary/disclosure'
import { DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import type { DisclosureRow, SecretRow } from '@qingshen/store/disclosure/disclosures'
import { listDisclosures, listSecrets } from '@qingshen/store/disclosure/disclosures'
import type { CheckRow, PublicationRow } from '@qingshen/store/disclosure/publications'
import { listChecks, publicationsOfCase } from '@qingshen/store/disclosure/publications'
import { namesOfFiles } from '@qingshen/store/files/files'
import { dueSignOf } from '../casework/due-sign.ts'
import { eventAbility, factsOfCase, isDoneByReader } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import { clauseChip } from '../listing/clause-chip.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { labels, toDraftView, toFieldView, toPublishedView, toSecretView } from './disclosure-view.ts'
import { faultsOf } from './disclosure-faults.ts'
import { loadKnown } from './known-occurrences.ts'
import { openOccurrences } from './occurrences-of-case.ts'
import type { Prefill } from './prefill-of.ts'
import { prefillOf } from './prefill-of.ts'
import { writingAbility } from './writing-ability.ts'
import type { PurposeOfCase } from './purposes-of-case.ts'
import { purposesOfCase } from './purposes-of-case.ts'
import { selfInspectionOf } from './self-inspection-view.ts'

/** What is kept about the disclosure of a case. */
type Kept = {
  readonly disclosures: readonly DisclosureRow[]
  readonly secrets: readonly SecretRow[]
  readonly publications: readonly PublicationRow[]
  readonly checks: readonly CheckRow[]
  readonly obligations: readonly KeptObligation[]
  readonly eventIds: readonly string[]
  readonly files: ReadonlyMap<string, string>
  readonly prefill: Prefill
}

/** Disclosure on a case as its reader may see it, read anew. */
export async function disclosureBoard(context: Context, id: string): Promise<DisclosureBoard> {
  const { deps, tx } = context
  const loaded = await loadCaseFor(context, id)
  const publications = await publicationsOfCase(tx, id)
  const kept: Kept = {
    disclosures: await listDisclosures(tx, id),
    secrets: await listSecrets(tx, id),
    publications,
    checks: await listChecks(tx, id),
    ...(await loadKnown(context, id)),
    files: await namesOfFiles(
      tx,
      publications.flatMap(({ picture }) => picture ?? []),
    ),
    prefill: await prefillOf(context, loaded),
  }
  return {
    case: id,
    version: loaded.row.version,
    purposes: purposesOfCase(deps, loaded).map((purpose) => purposeView(context, loaded, kept, purpose)),
    selfInspection: await selfInspectionOf(context, loaded),
  }
}

function purposeView(
  { deps, caller }: Context,
  loaded: LoadedCase,
  kept: Kept,
  { purpose, transition, fieldsOn, fields }: PurposeOfCase,
): DisclosurePurposeView {
  const { chain, row, today } = loaded
  const rule = mediaRuleOn(deps.laws, { law: row.law, on: today }, purpose)
  const draft = kept.disclosures.find((each) => each.purpose === purpose && each.state === 'draft')
  const published = kept.publications.filter((each) => each.purpose === purpose)
  const secretsOf = (disclosure: string) => kept.secrets.filter((each) => each.disclosure === disclosure)
  const where = factsOfCase(loaded)
  const isOwn = can(caller.actor, 'case.report', where).allowed
  const isOffice = can(caller.actor, 'case.act', where).allowed
  const asked = draft?.id ?? published.find(({ replaced_on }) => replaced_on === null)?.disclosure
  return {
    purpose,
    title: DISCLOSURE_PURPOSES.label(purpose),
    clause: clauseChip(chain, transition.clause),
    fields: fields.map((field) => toFieldView(chain, field, kept.prefill)),
    fieldsOn,
    media:
      rule === null
        ? null
        : { media: rule.media, text: rule.text, clause: clauseChip(chain, rule.clause ?? transition.clause) },
    due: dueOf(deps.laws, loaded, kept.obligations, DISCLOSURE_EVENTS[purpose].duty),
    draft: isOwn && draft !== undefined ? toDraftView({ row: draft, secrets: secretsOf(draft.id), fields }) : null,
    choices: draft === undefined && isOwn ? choicesOf(purpose, kept, today) : [],
    faults: isOwn || isOffice ? faultsOf(published, kept) : [],
    asked:
      isOffice && asked !== undefined ? secretsOf(asked).map((secret) => toSecretView(secret, labels(fields))) : [],
    versions: published.map((each) => {
      const checks = kept.checks.filter(({ publication }) => publication === each.id)
      const secrets = isOwn || isOffice ? secretsOf(each.disclosure) : []
      return toPublishedView({ row: each, secrets, checks, files: kept.files })
    }),
    abilities: abilitiesOf(loaded, DISCLOSURE_EVENTS[purpose].event, published.length > 0),
  }
}

type Board = DisclosurePurposeView['abilities']

function abilitiesOf(loaded: LoadedCase, event: PurposeOfCase['transition']['event'], isPublished: boolean): Board {
  const write = writingAbility(loaded, event)
  const nothing = { allowed: false, reason: '还没有公布，没有可以更正或者核实的内容。' }
  const decide = isDoneByReader(loaded, 'disclosure_verified')
  const reason = eventAbility(loaded, 'disclosure_verified').reason ?? '由核实公布情况的机关办理。'
  return {
    write,
    publish: eventAbility(loaded, event),
    correct: isPublished ? write : nothing,
    verify: isPublished ? eventAbility(loaded, 'disclosure_verified') : nothing,
    decide: { allowed: decide, reason: decide ? null : reason },
    withdraw: isPublished ? { allowed: decide, reason: decide ? null : reason } : nothing,
  }
}

/** Which times may be begun, for what comes again. */
function choicesOf(purpose: DisclosurePurpose, kept: Kept, today: string): DisclosurePurposeView['choices'] {
  const taken = kept.disclosures.filter((each) => each.purpose === purpose).map(({ occurrence }) => occurrence)
  return openOccurrences(purpose, kept, { today, taken })
    .filter(({ occurrence }) => occurrence !== '')
    .map(({ occurrence, label, obligation }) => ({ occurrence, label, due: obligation?.due ?? null }))
}

function dueOf(
  laws: Context['deps']['laws'],
  { row, today }: LoadedCase,
  obligations: readonly KeptObligation[],
  duty: KeptObligation['duty'] | null,
): DisclosurePurposeView['due'] {
  const owed = obligations.filter((each) => each.duty === duty)
  const next = owed.find(({ state }) => state === 'open') ?? owed.at(-1)
  return next === undefined ? null : { due: next.due, ...dueSignOf({ laws, law: row.law, today }, next) }
}

/** Disclosure on a case. */
export const loadDisclosuresUseCase = useCase(loadDisclosures, async (context, { params }) => {
  const board = await disclosureBoard(context, params.case)
  return board
})
