import { chineseDate } from '@qingshen/core/kernel/chinese-date'
import type { CaseRow } from '@qingshen/store/casework/cases'
import { insertMessages } from '@qingshen/store/messages/messages'
import type { Context } from '../use-case.ts'

/** What a consultancy is told about a case of an enterprise. */
export type DelegationNews = {
  readonly consultancy: string
  readonly title: string
  readonly text: string
  /** Whether it may still open the case. */
  readonly isOpen: boolean
}

async function tell({ deps, tx }: Context, row: CaseRow, news: DelegationNews): Promise<void> {
  const { consultancy, title, text, isOpen } = news
  await insertMessages(tx, [
    {
      to: { organisation: consultancy },
      kind: 'case',
      title: title.slice(0, 300),
      text,
      link: isOpen ? `/cases/${row.id}` : null,
      case: isOpen ? row.id : null,
      at: deps.now().toString(),
    },
  ])
}

/** A consultancy learns that a case was given to it, or for longer or shorter than before. */
export async function tellGiven(context: Context, row: CaseRow, consultancy: string, until: string): Promise<void> {
  await tell(context, row, {
    consultancy,
    title: `${row.name}：委托贵机构办理案件`,
    text: `${row.name}（${row.place_name}）委托贵机构办理${row.year}年的清洁生产审核案件，到${chineseDate(until)}为止（当日仍有效）。\n可以查看案件、编写报告；声明、公布和报送由企业自己办理。`,
    isOpen: true,
  })
}

/** A consultancy learns that a case was taken back, and why. */
export async function tellTakenBack(
  context: Context,
  row: CaseRow,
  consultancy: string,
  reason: string,
): Promise<void> {
  await tell(context, row, {
    consultancy,
    title: `${row.name}：收回案件的委托`,
    text: `${row.name}（${row.place_name}）收回了${row.year}年清洁生产审核案件的委托，贵机构不能再查看本案。\n原因：${reason}`,
    isOpen: false,
  })
}
