import type { BooleanFactName } from '@qingshen/core/vocabulary/fact'
import { BOOLEAN_FACT_NAMES, factEntry } from '@qingshen/core/vocabulary/fact'
import type { AddressState } from '../../shared/address/search-text.ts'
import type { AddressChange } from '../../shared/address/use-address.ts'
import type { Answer } from './trial-address.ts'
import { answerOf, withAnswer } from './trial-address.ts'

interface FactQuestionsProps {
  address: AddressState
  onChange: (change: AddressChange, options?: { replace?: boolean }) => void
}

/** Every fact a law may ask about, answered yes, no or not known. */
export function FactQuestions({ address, onChange }: FactQuestionsProps) {
  return (
    <section className="card stack" aria-label="事实">
      <h2>事实</h2>
      <div className="fact-questions">
        {BOOLEAN_FACT_NAMES.map((fact) => (
          <FactQuestion
            key={fact}
            fact={fact}
            answer={answerOf(address, fact)}
            onAnswer={(answer) => onChange(withAnswer(address, fact, answer), { replace: true })}
          />
        ))}
      </div>
    </section>
  )
}

interface FactQuestionProps {
  fact: BooleanFactName
  answer: Answer
  onAnswer: (answer: Answer) => void
}

function FactQuestion({ fact, answer, onAnswer }: FactQuestionProps) {
  const entry = factEntry(fact)
  const choices: readonly { value: Answer; word: string }[] = [
    { value: 'yes', word: '是' },
    { value: 'no', word: '否' },
    { value: 'unknown', word: entry.absent === 'false' ? '没有证明' : '不知道' },
  ]
  return (
    <fieldset>
      <legend title={entry.question}>{entry.label}</legend>
      <span className="answer-choices">
        {choices.map(({ value, word }) => (
          <label key={value}>
            <input type="radio" name={fact} checked={answer === value} onChange={() => onAnswer(value)} />
            {word}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
