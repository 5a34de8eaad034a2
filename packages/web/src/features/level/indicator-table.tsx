import type { SystemPart, SystemRow } from '@qingshen/core/indicator/system-parts'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { AnswerField } from './answer-field.tsx'
import type { Answers } from './answers-in-address.ts'

interface IndicatorTableProps {
  part: SystemPart
  answers: Answers
  /** What each indicator reached: Ⅰ级, 达不到, 没有数据. */
  reached: ReadonlyMap<string, string>
  onAnswer: (id: string, answer: string | undefined) => void
}

/** The indicators of one group: what each level asks, what the plant has, what it reaches. */
export function IndicatorTable({ part, answers, reached, onAnswer }: IndicatorTableProps) {
  return (
    <section className="card stack" aria-label={part.title}>
      <h2>{part.title}</h2>
      <ul className="indicator-list">
        {part.rows.map((row) => (
          <li key={row.id}>
            <div>
              <p className="indicator-title">
                {row.title}
                {row.unit === null ? null : <span className="quiet">（{row.unit}）</span>}
                {row.isLimiting ? <StateTag icon="alert" word="限定性" tone="warn" /> : null}
                {row.isVerified ? null : <StateTag icon="question" word="未与原文核对" tone="unknown" />}
              </p>
              <Asked row={row} />
            </div>
            <AnswerField
              row={row}
              answer={answers[row.id] ?? ''}
              isVeto={part.id === 'vetoes'}
              isAlways={part.id === 'variables'}
              onAnswer={(answer) => onAnswer(row.id, answer)}
            />
            <span className="indicator-reached">{reached.get(row.id) ?? ''}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Asked({ row: { asked, kind } }: { row: SystemRow }) {
  const { I, II, III } = asked
  if (I === '' && II === '' && III === '') return null
  if (II === '' && III === '') return <p className="quiet">{I}</p>
  if (I === II && II === III) return <p className="quiet">各级：{I}</p>
  const gap = kind === 'number' ? '　' : '；'
  return <p className="quiet">{[`Ⅰ级 ${I}`, `Ⅱ级 ${II}`, `Ⅲ级 ${III}`].join(gap)}</p>
}
