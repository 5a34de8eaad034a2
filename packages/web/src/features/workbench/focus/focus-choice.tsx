import { focusCandidates } from '@qingshen/core/workbench/sheets/focus'
import type { FocusRanking } from '@qingshen/core/workbench/focus-ranking'
import type { Column, Sheet } from '@qingshen/core/workbench/sheet'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import { useFieldWords } from '../grid/use-field-words.ts'
import { RowField } from '../row/row-fields.tsx'

const CANDIDATES: Sheet = focusCandidates
const REASON = CANDIDATES.columns.find(({ id }) => id === 'reason') as Column

/** Which candidates become the audit focus, each with the reason. */
export function FocusChoice({ ranking }: { ranking: FocusRanking }) {
  const { edit, mayEdit } = useWorkbench()
  const words = useFieldWords()
  const candidates = useRows('focus_candidates')
  const placeOf = (id: string) => ranking.ranks?.find(({ candidate }) => candidate.id === id)?.rank
  const ordered = [...candidates].sort((a, b) => (placeOf(a.id) ?? 0) - (placeOf(b.id) ?? 0))
  return (
    <section className="card stack" aria-label="确定审核重点">
      <h2>确定审核重点</h2>
      <ul className="plain-list focus-choice">
        {ordered.map(({ id, fields }) => {
          const isChosen = fields['is_chosen'] === 'yes'
          const place = placeOf(id)
          return (
            <li key={id} className="stack tight">
              <label className="row">
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={!mayEdit}
                  onChange={(event) =>
                    edit([{ id, sheet: CANDIDATES.id, set: { is_chosen: event.target.checked ? 'yes' : null } }])
                  }
                />
                <span>{words.rowName(id)}</span>
                {place === undefined ? null : <span className="quiet">第 {place} 名</span>}
              </label>
              {isChosen ? <RowField row={{ id, sheet: CANDIDATES }} column={REASON} /> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
