import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { RowFields } from '../../row/row-fields.tsx'
import { OPTIONS } from '../panel/option-fields.ts'
import { useRowOfOption } from '../use-row-of-option.ts'
import { STUDIES, studyColumns } from './study-fields.ts'
import { openParts, verdictSign } from './verdict-sign.ts'

/** What the study comes to, in words and as the state of the option; a person decides, the software only says what follows. */
export function Recommendation({ option }: { option: AuditOption }) {
  const { mayEdit, edit } = useWorkbench()
  const { study, row, state, id } = option
  const studyRow = useRowOfOption(STUDIES)(row)
  const decide = (next: 'accepted' | 'rejected') => edit([{ id, sheet: OPTIONS.id, set: { state: next } }])
  const open = study === null ? ['技术', '环境', '经济'] : openParts(study)
  return (
    <section className="card stack" aria-label="结论和推荐">
      <h3>结论和推荐</h3>
      <p className="row">
        <StateTag {...verdictSign(study)} />
        <span>{open.length === 0 ? '三个方面都有了结论。' : `还没有结论的方面：${open.join('、')}。`}</span>
      </p>
      <RowFields row={studyRow} columns={studyColumns(['conclusion'])} />
      {mayEdit ? (
        <div className="row">
          <button
            type="button"
            className="button button-primary"
            disabled={state === 'accepted'}
            onClick={() => decide('accepted')}
          >
            {state === 'accepted' ? '已推荐实施' : '推荐实施'}
          </button>
          <button type="button" className="button" disabled={state === 'rejected'} onClick={() => decide('rejected')}>
            {state === 'rejected' ? '已列为不可行' : '不可行'}
          </button>
          <span className="quiet">方案的状态随之改变，可以撤销。</span>
        </div>
      ) : null}
    </section>
  )
}
