import { officesOf } from '@qingshen/core/casework/transition-actors'
import { mayCarryOut } from '@qingshen/core/casework/judge-event'
import { DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import type { DisclosureRow, SecretRow } from '@qingshen/store/disclosure/disclosures'
import { listSecrets, noteTold } from '@qingshen/store/disclosure/disclosures'
import { findCapableOffice } from '@qingshen/store/listing/list-offices'
import { delegatesOf, officesInCharge } from '@qingshen/store/messages/case-addressees'
import type { Addressee } from '@qingshen/store/messages/messages'
import { insertMessages } from '@qingshen/store/messages/messages'
import { asProgram } from '@qingshen/store/session/as-program'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { labels } from './disclosure-view.ts'
import { requirePurpose } from './purposes-of-case.ts'

/** Tells the office that answers of requests for secrecy that have a reason and of which it does not know yet. */
export async function tellOfSecrets(
  context: Context,
  loaded: LoadedCase,
  draft: Pick<DisclosureRow, 'id' | 'purpose'>,
): Promise<void> {
  const { deps, tx } = context
  const asked = (await listSecrets(tx, loaded.row.id)).filter(
    ({ disclosure, state, reason, told_at: told }) =>
      disclosure === draft.id && state === 'asked' && reason.trim() !== '' && told === null,
  )
  if (asked.length === 0) return
  const purpose = DISCLOSURE_PURPOSES.schema.parse(draft.purpose)
  const labelOf = labels(requirePurpose(deps, loaded, purpose).fields)
  const office = await officeThatAnswers(context, loaded)
  const what = asked.map(({ field }) => `“${labelOf(field)}”`).join('、')
  const text = `${loaded.row.name}（${loaded.row.place_name}）申请${what}按商业秘密不公布。请在案件的“信息公开”中查看理由并答复；没有答复以前，公布的内容先不含这一项。`
  await write(context, loaded, office === null ? [] : [{ office }], { title: '申请按商业秘密不公布，等待答复', text })
  const ids = asked.map(({ id }) => id)
  await noteTold(tx, ids, deps.now().toString())
}

/** The nearest office that verifies publications of the case. */
async function officeThatAnswers({ tx }: Context, loaded: LoadedCase): Promise<string | null> {
  const { row, situation, transitions } = loaded
  const who = transitions.findLast(
    ({ event, kinds }) => event === 'disclosure_verified' && kinds.includes(situation.kind),
  )?.who
  if (who === undefined) return null
  for (const each of officesOf(who)) {
    const department = each.department === 'case' || each.department === 'any' ? row.department : each.department
    for (const { id } of await officesInCharge(tx, department, row.region_path)) {
      const office = await findCapableOffice(tx, id)
      if (office !== undefined && mayCarryOut(who, situation, { as: 'officer', ...office })) return id
    }
  }
  return null
}

/** Tells the enterprise, and whom it gave the case to, how its request was answered. */
export async function tellAnswer(
  context: Context,
  loaded: LoadedCase,
  { state, decision, field }: Pick<SecretRow, 'state' | 'decision' | 'field'>,
  consequence: string,
): Promise<void> {
  const { row, office } = loaded
  const delegates = await delegatesOf(context.tx, [row.id], loaded.today)
  const organisations = [...new Set([row.organisation, ...delegates.map(({ organisation }) => organisation)])]
  const answer = state === 'approved' ? '同意按商业秘密不公布' : '没有同意按商业秘密不公布'
  const text = `${office?.name ?? '主管部门'}${answer}：“${field}”。理由：${(decision ?? '').slice(0, 2000)}\n${consequence}`
  const to = organisations.map((organisation) => ({ organisation }))
  await write(context, loaded, to, { title: answer, text })
}

type Words = { readonly title: string; readonly text: string }

/** A message about a case; its writer's own reach does not matter. */
export async function write(
  { deps, tx }: Context,
  { row }: LoadedCase,
  addressees: readonly Addressee[],
  { title, text }: Words,
): Promise<void> {
  const about = { link: `/cases/${row.id}?tab=disclosure`, case: row.id, at: deps.now().toString() }
  const message = { kind: 'case' as const, title: `${row.name}：${title}`.slice(0, 300), text, ...about }
  await asProgram(tx, async () => {
    await insertMessages(
      tx,
      addressees.map((to) => ({ to, ...message })),
    )
  })
}
