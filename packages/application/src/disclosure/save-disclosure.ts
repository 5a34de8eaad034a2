import { correctDisclosure, saveDisclosure } from '@qingshen/contracts/disclosure.operations'
import { DisclosureValuesSchema } from '@qingshen/core/casework/disclosure-content.schema'
import { DISCLOSURE_EVENTS } from '@qingshen/core/casework/disclosure-events'
import { hashOf } from '@qingshen/core/kernel/hash'
import { Problem } from '@qingshen/core/kernel/problem'
import type { DisclosurePurpose } from '@qingshen/core/vocabulary/disclosure'
import type { DisclosureRow } from '@qingshen/store/disclosure/disclosures'
import {
  copySecrets,
  insertDisclosure,
  listDisclosures,
  listSecrets,
  saveSecrets,
  staleDraft,
  updateDraft,
} from '@qingshen/store/disclosure/disclosures'
import { factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { disclosureBoard } from './disclosure-board.ts'
import { writingAbility } from './writing-ability.ts'
import { requireOccurrence } from './known-occurrences.ts'
import { requirePurpose } from './purposes-of-case.ts'
import { tellOfSecrets } from './tell-of-secrets.ts'

/** Loads a case whose disclosure the caller is about to write. */
async function loadToWrite(context: Context, id: string, purpose: DisclosurePurpose): Promise<LoadedCase> {
  const loaded = await loadCaseFor(context, id, { lock: true })
  context.require('case.report', factsOfCase(loaded))
  const { allowed, reason } = writingAbility(loaded, DISCLOSURE_EVENTS[purpose].event)
  if (!allowed) throw new Problem('state_forbids', reason ?? '案件现在不能填写公布的内容。')
  return loaded
}

/** Saves what was typed, complete or not; the answer says everything that is still wrong. */
export const saveDisclosureUseCase = useCase(saveDisclosure, async (context, { params, body }) => {
  const { tx } = context
  const loaded = await loadToWrite(context, params.case, params.purpose)
  const rows = await ofPurpose(context, params)
  const draft = rows.find(({ state }) => state === 'draft')
  if ((draft?.version ?? 0) !== body.draftVersion) throw staleDraft()
  const saved = savedNow(context)
  const { occurrence, values: content } = body
  if (draft === undefined) await beginDraft(context, loaded, params.purpose, { rows, content, occurrence })
  else await updateDraft(tx, draft, { content: body.values, ...saved })
  const written = draft ?? (await ofPurpose(context, params)).find(({ state }) => state === 'draft')
  if (written !== undefined) {
    const asked = body.secrets.map((each) => ({ ...each, content_hash: hashOf(content[each.field] ?? {}) }))
    await saveSecrets(tx, written, asked)
    await tellOfSecrets(context, loaded, written)
  }
  return await disclosureBoard(context, params.case)
})

/** Begins a new version of what was made public, with the present one as its draft. */
export const correctDisclosureUseCase = useCase(correctDisclosure, async (context, { params, body }) => {
  const loaded = await loadToWrite(context, params.case, params.purpose)
  const rows = await ofPurpose(context, params)
  const last = body.occurrence === undefined ? rows.at(-1) : rows.findLast((row) => row.occurrence === body.occurrence)
  if (rows.some(({ state }) => state === 'draft')) {
    throw new Problem('conflict', '已经有一份没有公布的草稿。请在草稿中修改，再登记公布。')
  }
  if (last === undefined) throw new Problem('state_forbids', '还没有公布过，不用更正。请直接填写并登记公布。')
  const id = context.deps.newId()
  const { occurrence, number, content, fields_on } = last
  await insertDisclosure(context.tx, {
    id,
    audit_case: loaded.row.id,
    purpose: params.purpose,
    occurrence,
    number: number + 1,
    fields_on,
    correction_reason: body.reason,
    content: DisclosureValuesSchema.parse(content),
    ...savedNow(context),
  })
  const secrets = (await listSecrets(context.tx, params.case)).filter(({ disclosure }) => disclosure === last.id)
  await copySecrets(context.tx, secrets, id)
  await note(context, loaded, 'disclosure.correct', {
    purpose: params.purpose,
    version: number + 1,
    reason: body.reason,
  })
  return await disclosureBoard(context, params.case)
})

async function ofPurpose(
  { tx }: Context,
  { case: id, purpose }: { readonly case: string; readonly purpose: DisclosurePurpose },
): Promise<DisclosureRow[]> {
  return (await listDisclosures(tx, id)).filter((row) => row.purpose === purpose)
}

type Begun = {
  readonly rows: readonly DisclosureRow[]
  readonly content: object
  readonly occurrence: string | undefined
}

async function beginDraft(
  context: Context,
  loaded: LoadedCase,
  purpose: DisclosurePurpose,
  { rows, content, occurrence: wanted }: Begun,
): Promise<void> {
  const { fieldsOn } = requirePurpose(context.deps, loaded, purpose)
  const taken = rows.map((row) => row.occurrence)
  const { occurrence } = await requireOccurrence(context, loaded, purpose, { taken, wanted })
  await insertDisclosure(context.tx, {
    id: context.deps.newId(),
    audit_case: loaded.row.id,
    purpose,
    occurrence,
    number: 1,
    fields_on: fieldsOn,
    correction_reason: null,
    content,
    ...savedNow(context),
  })
  await note(context, loaded, 'disclosure.begin', { purpose, occurrence })
}

function savedNow({ deps, caller }: Context): { saved_at: string; saved_by: string | null } {
  return { saved_at: deps.now().toString(), saved_by: caller.actor.accountId }
}

async function note({ journal }: Context, { row }: LoadedCase, action: string, after: object): Promise<void> {
  const subject = { subjectKind: 'case', subjectId: row.id, regionPath: row.region_path }
  await journal({ action, ...subject, after: { ...after } })
}
