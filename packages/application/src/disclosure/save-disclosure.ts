import { correctDisclosure, saveDisclosure } from '@qingshen/contracts/disclosure.operations'
import { DisclosureValuesSchema } from '@qingshen/core/casework/disclosure-content.schema'
import { DISCLOSURE_EVENTS } from '@qingshen/core/casework/disclosure-events'
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
import { eventAbility, factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { disclosureBoard } from './disclosure-board.ts'
import { occurrenceOn, requirePurpose } from './purposes-of-case.ts'

/** Loads a case whose disclosure the caller is about to write. */
async function loadToWrite(context: Context, id: string, purpose: DisclosurePurpose): Promise<LoadedCase> {
  const loaded = await loadCaseFor(context, id, { lock: true })
  context.require('case.report', factsOfCase(loaded))
  const { allowed, reason } = eventAbility(loaded, DISCLOSURE_EVENTS[purpose].event)
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
  if (draft === undefined) await beginDraft(context, loaded, params.purpose, { rows, content: body.values })
  else await updateDraft(tx, draft, { content: body.values, ...saved })
  const written = draft ?? (await ofPurpose(context, params)).find(({ state }) => state === 'draft')
  if (written !== undefined) await saveSecrets(tx, written, body.secrets)
  return await disclosureBoard(context, params.case)
})

/** Begins a new version of what was made public, with the old one as its draft. */
export const correctDisclosureUseCase = useCase(correctDisclosure, async (context, { params, body }) => {
  const loaded = await loadToWrite(context, params.case, params.purpose)
  const rows = await ofPurpose(context, params)
  const last = rows.at(-1)
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

type Begun = { readonly rows: readonly DisclosureRow[]; readonly content: object }

async function beginDraft(
  context: Context,
  loaded: LoadedCase,
  purpose: DisclosurePurpose,
  { rows, content }: Begun,
): Promise<void> {
  const { fieldsOn } = requirePurpose(context.deps, loaded, purpose)
  const occurrence = occurrenceOn(purpose, loaded.today)
  if (rows.some((row) => row.occurrence === occurrence)) {
    throw new Problem(
      'state_forbids',
      '这一项已经公布，内容不再改。确有错误的，请点“更正公布的内容”，写明理由后另起新版。',
    )
  }
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
