import { can } from '@qingshen/core/access/can'
import { decideDisclosureSecret, readDisclosureSecret } from '@qingshen/contracts/disclosure.operations'
import { DisclosureValuesSchema } from '@qingshen/core/casework/disclosure-content.schema'
import { publicField } from '@qingshen/core/casework/public-copy'
import { Problem } from '@qingshen/core/kernel/problem'
import { DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import type { DisclosureRow, SecretRow } from '@qingshen/store/disclosure/disclosures'
import { decideSecret, listDisclosures, listSecrets } from '@qingshen/store/disclosure/disclosures'
import { eventAbility, factsOfCase, isDoneByReader } from '../casework/event-ability.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import { noteConfidentialRead } from '../confidential/note-confidential-read.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { disclosureBoard } from './disclosure-board.ts'
import { labels, toSecretView } from './disclosure-view.ts'
import { followAnswer } from './follow-answer.ts'
import { purposesOfCase } from './purposes-of-case.ts'

async function requireSecret(
  { tx }: Context,
  { case: id, secret }: { readonly case: string; readonly secret: string },
): Promise<{ row: SecretRow; disclosure: DisclosureRow }> {
  const row = (await listSecrets(tx, id)).find((each) => each.id === secret)
  const disclosure = (await listDisclosures(tx, id)).find((each) => each.id === row?.disclosure)
  if (row === undefined || disclosure === undefined) {
    throw new Problem('not_found', '没有找到这一项申请，或者企业已经撤回。请重新打开案件。')
  }
  return { row, disclosure }
}

/** Shows what is kept secret to the enterprise and to the offices of its case, and writes down who looked. */
export const readDisclosureSecretUseCase = useCase(readDisclosureSecret, async (context, { params, query }) => {
  const loaded = await loadCaseFor(context, params.case)
  const { actor } = context.caller
  const where = factsOfCase(loaded)
  if (!can(actor, 'case.report', where).allowed && !can(actor, 'case.act', where).allowed) {
    throw new Problem('not_found', '没有找到，或者不在您可以查看的范围内。')
  }
  const { row, disclosure } = await requireSecret(context, params)
  const fields = purposesOfCase(context.deps, loaded)
    .filter(({ purpose }) => purpose === disclosure.purpose)
    .flatMap((purpose) => purpose.fields)
  const field = fields.find(({ id }) => id === row.field)
  const secret = toSecretView(row, labels(fields))
  const { id, name, organisation, region_path: regionPath } = loaded.row
  const title = `${name}：${secret.label}（标为商业秘密）`
  await noteConfidentialRead(context, {
    kind: 'disclosure',
    id: row.id,
    name: title,
    organisation,
    regionPath,
    purpose: query?.purpose ?? `案件 ${id} 的信息公开`,
  })
  const values = DisclosureValuesSchema.parse(disclosure.content)
  return { secret, content: field === undefined ? null : publicField(field, values) }
})

/** Answers a request for secrecy: those who verify what was made public do. */
export const decideDisclosureSecretUseCase = useCase(decideDisclosureSecret, async (context, { params, body }) => {
  const { tx, journal, require } = context
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  require('case.act', factsOfCase(loaded))
  if (!isDoneByReader(loaded, 'disclosure_verified')) {
    const { reason } = eventAbility(loaded, 'disclosure_verified')
    throw new Problem('forbidden', reason ?? '由核实公布情况的机关答复。', [], { reason: 'other_department' })
  }
  const { row, disclosure } = await requireSecret(context, params)
  const state = body.approved ? 'approved' : 'refused'
  const decided = await decideSecret(tx, row.id, {
    state,
    decision: body.reason,
    decided_by: loaded.office?.id ?? null,
    decided_by_name: loaded.office?.name ?? null,
    decided_on: loaded.today,
  })
  if (!decided) throw new Problem('conflict', '这一项申请已经答复。请重新打开案件查看。')
  await followAnswer(context, loaded, {
    row: { ...row, state, decision: body.reason },
    disclosure,
    due: body.due ?? null,
  })
  const { purpose, number } = disclosure
  const what = DISCLOSURE_PURPOSES.is(purpose) ? DISCLOSURE_PURPOSES.label(purpose) : purpose
  await journal({
    action: `disclosure.secret_${state}`,
    subjectKind: 'case',
    subjectId: loaded.row.id,
    after: { what, version: number, field: row.field, reason: body.reason },
    regionPath: loaded.row.region_path,
  })
  return await disclosureBoard(context, params.case)
})
