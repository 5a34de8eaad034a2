import type { Column } from '@qingshen/core/workbench/sheet'
import { unitGroups } from './unit-groups.ts'

type Choices = readonly { code: string; label: string }[]

/** What may be chosen in a column: units by what they measure, or the choices given. */
export function CellOptions({ column, choices }: { column: Column; choices: Choices }) {
  return (
    <>
      <option value="">（空）</option>
      {column.kind === 'unit'
        ? unitGroups(column.dimensions).map(({ title, units }) => (
            <optgroup key={title} label={title}>
              {units.map(({ code, symbol }) => (
                <option key={code} value={code}>
                  {symbol}
                </option>
              ))}
            </optgroup>
          ))
        : choices.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
    </>
  )
}

/** Names offered while one is typed. */
export function NameList({ id, choices }: { id: string; choices: Choices }) {
  return (
    <datalist id={id}>
      {choices.map(({ code, label }) => (
        <option key={code} value={label}>
          {label}
        </option>
      ))}
    </datalist>
  )
}

/** Which keyboard a phone shows for a column, and how its value is written. */
export function typingOf({ kind }: Column): { inputMode: 'text' | 'decimal' | 'numeric'; placeholder?: string } {
  if (kind === 'day') return { inputMode: 'numeric', placeholder: '年-月-日' }
  if (kind === 'year') return { inputMode: 'numeric' }
  return { inputMode: kind === 'number' ? 'decimal' : 'text' }
}
