import type { LawDetail } from '@qingshen/contracts/law.operations'
import { ruleStretchText } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'

type CaseRule = LawDetail['caseRules'][number]

const COLUMNS: readonly Column<CaseRule>[] = [
  { id: 'title', title: '内容', width: 260, cell: (rule) => rule.title },
  { id: 'detail', title: '怎样规定', width: 420, cell: (rule) => rule.detail },
  { id: 'clause', title: '依据', width: 200, cell: (rule) => <Source rule={rule} /> },
  {
    id: 'dates',
    title: '适用期间',
    width: 190,
    cell: (rule) => (rule.clause === null ? '不限' : ruleStretchText(rule.from, rule.to)),
  },
]

/** What the law says about the case: what to publish, what to hand in and to whom, extensions, reminders. */
export function CaseRuleList({ rules }: { rules: readonly CaseRule[] }) {
  if (rules.length === 0) return <EmptyState title="这一天没有列出案件规定" hint="换一个日期看看，或查看上级规定。" />
  const groups = [...new Set(rules.map(({ group }) => group))]
  return groups.map((group) => (
    <section key={group} className="stack" aria-label={group}>
      <h2>{group}</h2>
      <DataTable
        caption={group}
        columns={COLUMNS}
        rows={rules.filter((rule) => rule.group === group)}
        rowKey={(rule) => `${rule.law} ${rule.id} ${rule.title}`}
        empty={null}
      />
    </section>
  ))
}

/** The clauses an entry rests on; a proposal of this software says that no source says it. */
function Source({ rule }: { rule: CaseRule }) {
  const clauses = [...new Set([...(rule.clause === null ? [] : [rule.clause]), ...rule.basis])]
  return (
    <span className="row">
      {clauses.map((clause) => (
        <ClauseChip key={clause} clause={clause} />
      ))}
      {rule.isProposal ? <span className="quiet">本软件的建议，文件没有规定</span> : null}
    </span>
  )
}
