import { useId } from 'react'
import type { AddressState } from '../../shared/address/search-text.ts'
import type { AddressChange } from '../../shared/address/use-address.ts'
import { useTypedText } from '../../shared/address/use-typed-text.ts'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import type { OptionField } from './option-of-address.ts'
import { ANNUAL_FIELDS, COMMON_FIELDS } from './option-of-address.ts'

type Change = (change: AddressChange, options?: { replace?: boolean }) => void

interface FieldsProps {
  address: AddressState
  onChange: Change
}

const WAYS = [{ code: 'flows', label: '逐年现金流量' }] as const

/** What is known of the option, either as yearly figures or flow by flow. */
export function FeasibilityFields({ address, onChange }: FieldsProps) {
  const isByYear = address['by'] === 'flows'
  const fields = isByYear ? COMMON_FIELDS : [...ANNUAL_FIELDS, ...COMMON_FIELDS]
  return (
    <section className="card feasibility-fields" aria-label="方案数据">
      <FilterSelect
        label="怎样填"
        noneLabel="每年相同的增收节支"
        value={address['by']}
        entries={WAYS}
        onChange={(by) => onChange({ by })}
      />
      {isByYear ? <FlowField value={address['flows'] ?? ''} onChange={onChange} /> : null}
      {fields.map((field) => (
        <NumberField key={field.name} field={field} value={address[field.name] ?? ''} onChange={onChange} />
      ))}
    </section>
  )
}

interface NumberFieldProps {
  field: OptionField
  value: string
  onChange: Change
}

function NumberField({ field, value, onChange }: NumberFieldProps) {
  const id = useId()
  const [typed, setTyped] = useTypedText(value, (text) =>
    onChange({ [field.name]: text === '' ? undefined : text }, { replace: true }),
  )
  return (
    <div className="filter-field">
      <label htmlFor={id}>
        {field.label}（{field.hint === undefined ? field.unit : `${field.unit}，${field.hint}`}）
      </label>
      <input
        id={id}
        className="input"
        inputMode="decimal"
        maxLength={40}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}

function FlowField({ value, onChange }: { value: string; onChange: Change }) {
  const id = useId()
  const [typed, setTyped] = useTypedText(value, (text) =>
    onChange({ flows: text === '' ? undefined : text }, { replace: true }),
  )
  return (
    <div className="filter-field wide">
      <label htmlFor={id}>各年现金流量（万元，从第 0 年起，用空格隔开，支出为负）</label>
      <input
        id={id}
        className="input"
        placeholder="-100 30 30 30 30 30"
        maxLength={2000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}
