import type { CaseDraft } from '@qingshen/store/casework/cases'
import { officesInCharge, scopesOfCases } from '@qingshen/store/messages/case-addressees'
import type { MessageDraft } from '@qingshen/store/messages/messages'
import { insertMessages } from '@qingshen/store/messages/messages'
import type { Tx } from '@qingshen/store/session/tx'
import type { Deps } from '../deps.ts'

/** Tells of cases just opened: the enterprise that it has to act, or the office in charge that an application waits. */
export async function tellOpened(
  { deps, tx }: { readonly deps: Deps; readonly tx: Tx },
  drafts: readonly CaseDraft[],
): Promise<void> {
  const scopes = await scopesOfCases(
    tx,
    drafts.map(({ id }) => id),
  )
  const at = deps.now().toString()
  const messages: MessageDraft[] = []
  for (const draft of drafts) {
    const scope = scopes.get(draft.id)
    if (scope === undefined) continue
    const common = { kind: 'case', link: `/cases/${draft.id}`, case: draft.id, at } as const
    if (draft.state === 'applied') {
      const [office] = await officesInCharge(tx, draft.department, scope.regionPath)
      const title = `${draft.name}：提交自愿审核申请`
      const text = `${draft.name}（${draft.place_name}）提交了自愿清洁生产审核的申请计划，请查看并组织。`
      if (office !== undefined) messages.push({ to: { office: office.id }, title, text, ...common })
      continue
    }
    const to = { organisation: scope.organisation }
    messages.push({ to, title: `${draft.name}：${draft.year}年清洁生产审核立案`, text: textOf(draft), ...common })
  }
  await insertMessages(tx, messages)
}

function textOf({ name, kind, listing, published_on: published, year }: CaseDraft): string {
  const why =
    listing === null && published === null ? '主管部门为贵单位立案' : `贵单位列入${year}年名单，${published ?? ''}公布`
  const what = kind === 'mandatory' ? '应当实施的清洁生产审核' : '自愿清洁生产审核'
  return `${name}：${why}，${what}由此开始。请打开案件，查看各项义务和期限。`
}
