import type { AuditOption, OptionStudy } from '@qingshen/core/workbench/options/audit-option'
import { FeasibilityFigures } from '../../../../shared/ui/feasibility/feasibility-figures.tsx'
import { SensitivityView } from '../../../../shared/ui/feasibility/sensitivity-view.tsx'
import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { useCellMarks } from '../../grid/use-cell-marks.ts'
import { classText, stateSign } from '../option-signs.ts'
import { OptionName } from '../option-name.tsx'
import { useRowOfOption } from '../use-row-of-option.ts'
import { FlowTable } from './flow-table.tsx'
import { Recommendation } from './recommendation.tsx'
import { ScenarioNote } from './scenario-note.tsx'
import { economicColumns, STUDIES, STUDY_PARTS, studyColumns } from './study-fields.ts'
import { StudyFields } from './study-field-list.tsx'
import { verdictSign } from './verdict-sign.ts'

/** The study of one option: market, technical and environmental in words, economic reckoned while one types. */
export function StudyPage({ option }: { option: AuditOption }) {
  const { study, row } = option
  const studyRow = useRowOfOption(STUDIES)(row)
  const issues = study?.issues ?? []
  return (
    <>
      <header className="row">
        <h2>
          <OptionName id={option.id} />
        </h2>
        <span className="quiet">{classText(option)}</span>
        <StateTag {...stateSign(option.state)} />
        <StateTag {...verdictSign(study)} />
      </header>
      <section className="card study-parts" aria-label="市场、技术和环境">
        {STUDY_PARTS.map((columns) => (
          <StudyFields key={columns[0]} row={studyRow} columns={studyColumns(columns)} issues={issues} />
        ))}
        <ScenarioNote option={option} />
      </section>
      <EconomicPart option={option} />
      {study?.input == null ? null : (
        <SensitivityView option={study.input} priceShare={study.priceShare ?? undefined} />
      )}
      <Recommendation option={option} />
    </>
  )
}

function EconomicPart({ option }: { option: AuditOption }) {
  const { study, row } = option
  const studyRow = useRowOfOption(STUDIES)(row)
  const issues = study?.issues ?? []
  const hasFlows = study?.input == null ? false : 'cashFlows' in study.input
  const columns = economicColumns(hasFlows)
  const marks = useCellMarks()
  const isRefused = (id: string, column: string) => marks.held(id, column)?.held.kind === 'refused'
  const lacksTyped = isRefused(option.id, 'investment') || columns.some(({ id }) => isRefused(studyRow.id, id))
  return (
    <div className="study-economic">
      <section className="card stack" aria-label="经济评估">
        <h3>经济评估</h3>
        <StudyFields row={studyRow} columns={columns} issues={issues} option={option} />
        <FlowTable option={option} />
      </section>
      <section className="card" aria-label="测算结果" aria-live="polite">
        <h3 className="visually-hidden">测算结果</h3>
        {lacksTyped ? (
          <p className="field-issue" data-severity="warning">
            有填写的数没有通过检查，下面仍按原来保存的数测算。请先改正标红的格子。
          </p>
        ) : null}
        <Result study={study} />
      </section>
    </div>
  )
}

function Result({ study }: { study: OptionStudy | null }) {
  const { mayEdit } = useWorkbench()
  if (study?.result != null) {
    return (
      <div className="stack">
        <FeasibilityFigures result={study.result} />
        {study.norm === null ? null : (
          <p className="quiet">
            偿还期按{study.norm.title}比较：不超过 {study.norm.limit.toString()} 年
            {study.norm.wished.eq(study.norm.limit) ? '' : `，${study.norm.wished.toString()} 年以内为好`}。
          </p>
        )}
      </div>
    )
  }
  const errors = study?.issues.filter(({ severity }) => severity === 'error') ?? []
  if (errors.length === 0) {
    const hint = mayEdit ? '填好投资、年收益、折旧年限、税率和折现率后，马上显示结果。' : '填写以后显示在这里。'
    return <EmptyState icon="sum" title="还没有经济评估的数据" hint={hint} />
  }
  return (
    <div className="stack">
      <p>
        <strong>还算不出来：</strong>
      </p>
      <ul className="feasibility-reasons">
        {errors.map(({ code, message, place }) => (
          <li key={`${code}/${place.row ?? ''}/${place.column ?? ''}/${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  )
}
