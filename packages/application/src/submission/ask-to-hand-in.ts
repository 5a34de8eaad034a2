import { askToHandIn } from '@qingshen/contracts/submission.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { insertMessages } from '@qingshen/store/messages/messages'
import type { SubmissionRow } from '@qingshen/store/submission/submissions'
import { markAsked } from '@qingshen/store/submission/submissions'
import { actorName } from '../casework/actor-name.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { caseOfDraft, findDraft } from './draft-of-case.ts'
import { isPreparing } from './own-act.ts'
import { submissionPage } from './submission-page.ts'

/** Whoever only prepares the report tells the enterprise that it is ready to be looked at, declared true and handed in. */
export const askToHandInUseCase = useCase(askToHandIn, async (context, { params, body }) => {
  const loaded = await caseOfDraft(context, params.case)
  if (!isPreparing(loaded)) throw new Problem('state_forbids', '这份报告可以由您自己报送，不必另请。')
  const draft = await findDraft(context, params.case)
  if (draft === undefined) throw new Problem('state_forbids', '还没有草稿，没有可以请企业提交的内容。请先编写报告。')
  const at = context.deps.now().toString()
  await markAsked(context.tx, draft.id, at)
  await tellEnterprise(context, loaded, draft, body.note.trim())
  await context.journal({
    action: 'submission.asked',
    subjectKind: 'case',
    subjectId: params.case,
    after: { submission: draft.id, version: draft.version, note: body.note.trim() },
  })
  return await submissionPage(context, params.case)
})

async function tellEnterprise(context: Context, loaded: LoadedCase, draft: SubmissionRow, note: string): Promise<void> {
  const { row } = loaded
  const words = note === '' ? '' : `说明：${note}\n`
  await insertMessages(context.tx, [
    {
      to: { organisation: row.organisation },
      kind: 'case',
      title: `${row.name}：审核报告已经准备好，请提交`.slice(0, 300),
      text: `${await actorName(context, loaded)}准备好了${row.year}年审核报告的第${draft.number}版草稿。\n${words}请逐项核对，由贵单位作出声明并提交。报告的真实性由贵单位负责，受托机构不能代为提交。`,
      link: `/cases/${row.id}?tab=report`,
      case: row.id,
      at: context.deps.now().toString(),
    },
  ])
}
