import { decimalText, decimal, isDecimalText } from '@qingshen/core/kernel/decimal'
import type { Closure } from '@qingshen/core/balance/network/closure'
import { checkStatedBalance } from '@qingshen/core/balance/network/stated-balance'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { useRows } from '../../data/use-workbench.ts'
import { takeName } from './unit-panel.tsx'
import { TypedField } from './typed-field.tsx'

const STATED = [
  { id: 'stated_input', label: '所写输入合计' },
  { id: 'stated_output', label: '所写输出合计' },
  { id: 'stated_difference', label: '所写差值' },
  { id: 'stated_deviation', label: '所写偏差，%' },
] as const

interface PeriodPanelProps {
  readonly period: string
  readonly closure: Closure | null
  readonly isReadOnly: boolean
  readonly onSet: (fields: Record<string, string | null>) => void
}

/** The period, and the balance that a report prints for it: recomputed, and caught where it does not add up. */
export function PeriodPanel({ period, closure, isReadOnly, onSet }: PeriodPanelProps) {
  const fields = useRows('periods').find(({ id }) => id === period)?.fields ?? {}
  const findings = statedFindings(fields, closure)
  return (
    <details className="period-panel" open={findings.length > 0}>
      <summary>时段和报告所写的平衡表</summary>
      <div className="stack">
        <TypedField
          label="时段名称"
          value={fields['name'] ?? ''}
          isReadOnly={isReadOnly}
          onCommit={(text) => takeName(text, (name) => onSet({ name }))}
        />
        <p className="quiet">抄录已有报告的平衡表时填写，系统按实测值重新计算并核对。</p>
        <div className="figure-fields">
          {STATED.map(({ id, label }) => (
            <TypedField
              key={id}
              label={label}
              value={fields[id] ?? ''}
              inputMode="decimal"
              isReadOnly={isReadOnly}
              onCommit={(text) => takeNumber(text, (value) => onSet({ [id]: value }))}
            />
          ))}
        </div>
        <ul className="drawing-sentences" aria-label="对所写平衡表的核对">
          {findings.map(({ code, message }) => (
            <li key={code + message} data-tone="error">
              <Icon name="alert" size={14} />
              <span>{message}</span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

function statedFindings(fields: Readonly<Record<string, string>>, closure: Closure | null) {
  const text = (field: string) => {
    const value = fields[field]
    return value !== undefined && isDecimalText(value) ? value : undefined
  }
  const stated = Object.fromEntries(
    STATED.flatMap(({ id }) => {
      const value = text(id)
      return value === undefined ? [] : [[id.replace('stated_', ''), value]]
    }),
  )
  if (Object.keys(stated).length === 0) return []
  return checkStatedBalance(stated, { input: closure?.input ?? null, output: closure?.output ?? null })
}

function takeNumber(text: string, set: (value: string | null) => void): string | null {
  const plain = text.normalize('NFKC').replace(/[,，%\s]/gu, '')
  if (plain === '') {
    set(null)
    return null
  }
  if (!isDecimalText(plain)) return `“${text.trim()}”不是一个数。请照报告填数字，如 4,646,377。`
  set(decimalText(decimal(plain)))
  return null
}
