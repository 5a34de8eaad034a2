import type { ConflictAnswer, EngagementTerm } from '@qingshen/contracts/engagement.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { fieldId } from '../../shared/ui/form/finding.ts'
import { TermNotes } from './term-notes.tsx'

interface ConflictFieldsProps {
  terms: readonly EngagementTerm[]
  answers: readonly ConflictAnswer[]
  issues: readonly Issue[]
  onChange: (answers: ConflictAnswer[]) => void
}

/** The statement about conflicts of interest: each question yes or no, a yes with its explanation. */
export function ConflictFields({ terms, answers, issues, onChange }: ConflictFieldsProps) {
  const answerOf = (question: string): ConflictAnswer =>
    answers.find((answer) => answer.question === question) ?? { question, yes: null, explanation: '' }
  const put = (answer: ConflictAnswer) =>
    onChange([...answers.filter(({ question }) => question !== answer.question), answer])
  return (
    <section className="card stack" aria-label="利益冲突声明">
      <h3>利益冲突声明</h3>
      <p className="quiet">有下列情形的选“是”并说明，不等于不能委托；隐瞒的由企业和机构负责。</p>
      {terms.map((term) => (
        <fieldset key={term.id} className="form-section stack tight" id={fieldId(`/answers/${term.id}`)} tabIndex={-1}>
          <legend className="row">
            <span>{term.title}</span>
          </legend>
          {term.clause === null ? null : <ClauseChip clause={term.clause.clause} />}
          <Answer answer={answerOf(term.id)} onChange={put} />
          <TermNotes issues={issues} pointer={`/answers/${term.id}`} />
        </fieldset>
      ))}
    </section>
  )
}

function Answer({ answer, onChange }: { answer: ConflictAnswer; onChange: (answer: ConflictAnswer) => void }) {
  const { question, yes, explanation } = answer
  return (
    <>
      <div className="row">
        {[true, false].map((value) => (
          <label key={String(value)}>
            <input
              type="radio"
              name={`conflict-${question}`}
              checked={yes === value}
              onChange={() => onChange({ ...answer, yes: value })}
            />{' '}
            {value ? '是' : '否'}
          </label>
        ))}
      </div>
      {yes === true ? (
        <label className="form-field">
          <span>具体情况和避免影响公正的办法</span>
          <textarea
            className="input"
            maxLength={2000}
            value={explanation}
            onChange={(event) => onChange({ ...answer, explanation: event.target.value })}
          />
        </label>
      ) : null}
    </>
  )
}
