import '../../shared/ui/form/form-page.css'
import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { DayField } from '../../shared/ui/day-field.tsx'
import { fieldId } from '../../shared/ui/form/finding.ts'
import { FormField } from '../../shared/ui/form/form-field.tsx'
import { PartNotes } from './part-notes.tsx'
import type { Autosave } from './use-autosave.ts'

interface FieldsProps {
  page: SubmissionPage
  saving: Autosave
  issues: readonly Issue[]
}

/** Where in the report each chapter begins. */
export function SectionPages({ page, saving, issues }: FieldsProps) {
  const sections = page.parts.filter(({ kind }) => kind === 'section')
  if (sections.length === 0) return null
  return (
    <section className="card stack" aria-label="各章节的页码">
      <h3>各章节在报告中的页码</h3>
      <div className="form-grid">
        {sections.map(({ id, title, needed, clause }) => (
          <FormField
            key={id}
            pointer={`/parts/${id}`}
            label={needed === 'required' ? title : `${title}（可不写）`}
            issues={issues}
            help={clause === null ? undefined : <ClauseChip clause={clause.clause} />}
          >
            {(binding) => (
              <input
                {...binding}
                className="input"
                inputMode="numeric"
                maxLength={6}
                placeholder="起始页"
                value={saving.fields.sections[id] ?? ''}
                onChange={(event) =>
                  saving.change({ sections: { ...saving.fields.sections, [id]: event.target.value } })
                }
              />
            )}
          </FormField>
        ))}
      </div>
    </section>
  )
}

/** Day and name on the cover, whether centrally owned, and what to say about it. */
export function ReportFacts({ page, saving, issues }: FieldsProps) {
  const { fields, change } = saving
  const isCorrection = page.versions[0]?.outcome === 'returned'
  return (
    <section className="card stack" aria-label="报告的基本情况">
      <h3>报告的基本情况</h3>
      <div className="form-grid">
        <div id={fieldId('/effectiveOn')} tabIndex={-1}>
          <DayField
            label="报告的日期（数据截止）"
            value={fields.effectiveOn ?? undefined}
            onChange={(day) => change({ effectiveOn: day ?? null })}
          />
          <PartNotes issues={issues} pointer="/effectiveOn" />
        </div>
        <FormField pointer="/namedAs" label="报告封面上的企业名称" issues={issues}>
          {(binding) => (
            <input
              {...binding}
              className="input"
              maxLength={300}
              value={fields.namedAs}
              onChange={(event) => change({ namedAs: event.target.value })}
            />
          )}
        </FormField>
      </div>
      <label>
        <input
          type="checkbox"
          checked={fields.isCentrallyOwned}
          onChange={(event) => change({ isCentrallyOwned: event.target.checked })}
        />{' '}
        本单位是中央直属企业（还应当抄报国家机关的，一并抄报）
      </label>
      <FormField pointer="/note" label={isCorrection ? '改正了什么（逐项说明）' : '说明（可不写）'} issues={issues}>
        {(binding) => (
          <textarea
            {...binding}
            className="input"
            maxLength={8000}
            value={fields.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </FormField>
    </section>
  )
}

/** The enterprise answers for the truth of its report: the words, the clause, and who says so. */
export function Statements({ page, saving, issues }: FieldsProps) {
  const { fields, change } = saving
  const isOwn = !page.mayAsk.allowed
  const statements = page.parts.filter(({ kind }) => kind === 'statement')
  return (
    <section className="card stack" aria-label="声明">
      <h3>声明</h3>
      {isOwn ? null : <p>声明和声明人由企业自己填写，您可以准备好其他全部内容。</p>}
      {statements.map(({ id, title, statement, clause }) => (
        <div key={id} className="report-statement stack tight" id={fieldId(`/parts/${id}`)} tabIndex={-1}>
          <p className="row">
            <strong>{title}</strong>
            {clause === null ? null : <ClauseChip clause={clause.clause} />}
          </p>
          <p>{statement}</p>
          <label>
            <input
              type="checkbox"
              disabled={!isOwn}
              checked={fields.statements.includes(id)}
              onChange={(event) =>
                change({
                  statements: event.target.checked
                    ? [...fields.statements, id]
                    : fields.statements.filter((each) => each !== id),
                })
              }
            />{' '}
            已经阅读，确认上述声明
          </label>
          <PartNotes issues={issues} pointer={`/parts/${id}`} />
        </div>
      ))}
      <div className="form-grid">
        <FormField pointer="/certifier" label="由谁声明（职务）" help="如：法定代表人、主要负责人。" issues={issues}>
          {(binding) => (
            <input
              {...binding}
              className="input"
              maxLength={100}
              disabled={!isOwn}
              value={fields.certifier}
              onChange={(event) => change({ certifier: event.target.value })}
            />
          )}
        </FormField>
      </div>
    </section>
  )
}
