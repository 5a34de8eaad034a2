import { readableText } from '@qingshen/core/kernel/decimal'
import { STUDY_VERDICTS } from '@qingshen/core/vocabulary/option-codes'
import type { AuditOption, OptionStudy } from '@qingshen/core/workbench/options/audit-option'
import { figureText, percentText } from '../../../../shared/format/figure-text.ts'
import type { Column } from '../../../../shared/ui/list/column.ts'
import { DataTable } from '../../../../shared/ui/list/data-table.tsx'
import { rateText } from '../../../../shared/ui/feasibility/feasibility-figures.tsx'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { stateSign } from '../option-signs.ts'
import { ViewLink } from '../view-links.tsx'
import { verdictSign } from './verdict-sign.ts'

const COLUMNS: readonly Column<AuditOption>[] = [
  {
    id: 'name',
    title: '方案',
    width: 240,
    cell: ({ id, name }) => (
      <ViewLink view="studies" option={id}>
        <span className="clamped-name" title={name}>
          {name || '未命名'}
        </span>
      </ViewLink>
    ),
  },
  {
    id: 'investment',
    title: '投资（万元）',
    align: 'end',
    cell: ({ investment }) => (investment === null ? '—' : readableText(investment)),
  },
  { id: 'payback', title: '偿还期（年）', align: 'end', cell: ({ study }) => paybackText(study) },
  { id: 'npv', title: '净现值（万元）', align: 'end', cell: ({ study }) => numberText(study?.result?.npv, figureText) },
  { id: 'npvr', title: '净现值率', align: 'end', cell: ({ study }) => numberText(study?.result?.npvr, percentText) },
  {
    id: 'irr',
    title: '内部收益率',
    align: 'end',
    cell: ({ study }) => (study?.result == null ? '—' : rateText(study.result)),
  },
  { id: 'technical', title: '技术', cell: ({ study }) => verdictText(study?.technical) },
  { id: 'environmental', title: '环境', cell: ({ study }) => verdictText(study?.environmental) },
  { id: 'economic', title: '经济', cell: ({ study }) => (study === null ? '—' : verdictText(study.economic)) },
  { id: 'decision', title: '结论', cell: ({ study }) => <StateTag {...verdictSign(study)} /> },
  { id: 'state', title: '状态', cell: ({ state }) => <StateTag {...stateSign(state)} /> },
]

/** All studied options with their figures, so that they can be compared. */
export function StudyComparison({ options }: { options: readonly AuditOption[] }) {
  const { mayEdit } = useWorkbench()
  return (
    <div className="stack tight">
      <h2>可行性分析比较</h2>
      <DataTable caption="可行性分析比较" columns={COLUMNS} rows={options} rowKey={({ id }) => id} empty={null} />
      <p className="quiet">
        点方案名称{mayEdit ? '填写和查看' : '查看'}分析。净现值大、偿还期短的优先；技术或者环境不可行的不推荐。
      </p>
    </div>
  )
}

function numberText(value: number | null | undefined, text: (value: number) => string): string {
  return value === null || value === undefined ? '—' : text(value)
}

function verdictText(verdict: OptionStudy['technical'] | undefined): string {
  return verdict === null || verdict === undefined ? '—' : STUDY_VERDICTS.label(verdict)
}

const PAYBACK_NOTES = { within: '', long: '（偏长）', beyond: '（超过定额）' } as const

function paybackText(study: OptionStudy | null): string {
  const years = study?.result?.payback
  if (years === null || years === undefined) return '—'
  return `${figureText(years)}${study?.payback == null ? '' : PAYBACK_NOTES[study.payback]}`
}
