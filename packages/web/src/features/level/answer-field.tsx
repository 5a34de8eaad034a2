import type { AnswerKind, SystemRow } from '@qingshen/core/indicator/system-parts'
import { useTypedText } from '../../shared/address/use-typed-text.ts'

const CHOICES: Readonly<Record<Exclude<AnswerKind, 'number'>, readonly { code: string; label: string }[]>> = {
  yes_no: [
    { code: 'yes', label: '符合' },
    { code: 'no', label: '不符合' },
  ],
  graded: [
    { code: 'I', label: '达到Ⅰ级' },
    { code: 'II', label: '达到Ⅱ级' },
    { code: 'III', label: '达到Ⅲ级' },
    { code: 'none', label: '达不到' },
  ],
}
const VETO_CHOICES = [
  { code: 'no', label: '没有' },
  { code: 'yes', label: '有' },
]

interface AnswerFieldProps {
  row: SystemRow
  answer: string
  isVeto: boolean
  /** A figure that always exists, like a share of the output. */
  isAlways: boolean
  onAnswer: (answer: string | undefined) => void
}

/** A number, a choice, or that it does not apply; left alone it is missing, which is neither. */
export function AnswerField({ row, answer, isVeto, isAlways, onAnswer }: AnswerFieldProps) {
  if (row.kind !== 'number') {
    const choices = isVeto ? VETO_CHOICES : [...CHOICES[row.kind], { code: 'na', label: '不适用' }]
    return (
      <select
        className="input"
        aria-label={row.title}
        value={answer}
        onChange={(event) => onAnswer(event.target.value)}
      >
        <option value="">没有数据</option>
        {choices.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    )
  }
  const isOff = answer === 'na'
  return (
    <span className="row level-number">
      <NumberInput row={row} value={isOff ? '' : answer} isOff={isOff} onAnswer={onAnswer} />
      {isAlways ? null : (
        <label className="row">
          <input
            type="checkbox"
            checked={isOff}
            onChange={(event) => onAnswer(event.target.checked ? 'na' : undefined)}
          />
          不适用
        </label>
      )}
    </span>
  )
}

interface NumberInputProps {
  row: SystemRow
  value: string
  isOff: boolean
  onAnswer: (answer: string | undefined) => void
}

function NumberInput({ row, value, isOff, onAnswer }: NumberInputProps) {
  const [typed, setTyped] = useTypedText(value, onAnswer)
  const unit = row.unit === null ? '' : `（${row.unit}）`
  return (
    <input
      className="input"
      inputMode="decimal"
      aria-label={`${row.title}${unit}`}
      placeholder="没有数据"
      disabled={isOff}
      maxLength={40}
      value={isOff ? '' : typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
