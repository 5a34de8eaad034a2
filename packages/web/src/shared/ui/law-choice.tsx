import './list/filter-field.css'
import { listLaws } from '@qingshen/contracts/law.operations'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'

interface LawChoiceProps {
  value: string | undefined
  /** The word for no choice: 全部 in a filter. */
  noneLabel?: string
  onChange: (law: string | undefined) => void
}

/** Chooses one of the laws the system holds. */
export function LawChoice({ value, noneLabel = '请选择', onChange }: LawChoiceProps) {
  const laws = useQuery({ queryKey: ['laws'], queryFn: () => call(listLaws, {}) })
  return (
    <label className="filter-field">
      <span className="filter-label">适用规则</span>
      <select
        className="input"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{noneLabel}</option>
        {(laws.data ?? []).map((law) => (
          <option key={law.id} value={law.id}>
            {law.title}
          </option>
        ))}
      </select>
    </label>
  )
}
