import { CAUSE_ASPECTS } from '@qingshen/core/vocabulary/cause-aspect'
import { COST_CLASSES, OPTION_NATURES } from '@qingshen/core/vocabulary/option-codes'
import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import { formatCount } from '../../../../shared/format/number-text.ts'
import { readableText } from '@qingshen/core/kernel/decimal'
import type { Column } from '../../../../shared/ui/list/column.ts'
import { DataTable } from '../../../../shared/ui/list/data-table.tsx'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { shownNumber } from '../../survey/number-words.ts'
import { OptionName } from '../option-name.tsx'
import { acceptanceSign, classText, stateSign } from '../option-signs.ts'
import type { OptionGroup } from './option-groups.ts'

const COLUMNS: readonly Column<AuditOption>[] = [
  { id: 'name', title: '方案', width: 260, cell: ({ id }) => <OptionName id={id} /> },
  { id: 'aspect', title: '方面', cell: ({ aspect }) => (aspect === null ? '—' : CAUSE_ASPECTS.label(aspect)) },
  { id: 'nature', title: '性质', cell: ({ nature }) => (nature === null ? '—' : OPTION_NATURES.label(nature)) },
  {
    id: 'investment',
    title: '投资（万元）',
    align: 'end',
    cell: ({ investment }) => (investment === null ? '—' : readableText(investment)),
  },
  { id: 'class', title: '费用类别', width: 120, cell: (option) => <ClassCell option={option} /> },
  { id: 'state', title: '状态', cell: ({ state }) => <StateTag {...stateSign(state)} /> },
  { id: 'acceptance', title: '验收', cell: (option) => <StateTag {...acceptanceSign(option)} /> },
]

/** The options of one cost class under their number and money. */
export function OptionTable({ group: { costClass, options, investment, lacking } }: { group: OptionGroup }) {
  const title = costClass === null ? '费用类别未定' : `${COST_CLASSES.label(costClass)}方案`
  return (
    <div className="stack tight option-group">
      <h3>
        {title}
        <span className="quiet option-group-sum">
          {formatCount(options.length)} 个，投资 {shownNumber(investment)} 万元
          {lacking === 0 ? '' : `（${formatCount(lacking)} 个没有填投资，没有计入）`}
        </span>
      </h3>
      <DataTable caption={title} columns={COLUMNS} rows={options} rowKey={({ id }) => id} empty={null} />
    </div>
  )
}

function ClassCell({ option }: { option: AuditOption }) {
  const { statedClass, computedClass } = option
  const differs = statedClass !== null && computedClass !== null && statedClass !== computedClass
  return differs ? <span className="class-differs">{classText(option)}</span> : classText(option)
}
