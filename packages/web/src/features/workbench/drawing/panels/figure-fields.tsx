import { decimal, isDecimalText } from '@qingshen/core/kernel/decimal'
import type { UnitCode } from '@qingshen/core/kernel/unit'
import { UNITS } from '@qingshen/core/kernel/unit'
import { MEASURING_METHODS } from '@qingshen/core/vocabulary/workbench-codes'
import { NOT_APPLICABLE } from '@qingshen/core/workbench/sheet'
import type { DrawnFlow, DrawnLayer, Figure } from '../model/drawing.ts'
import { contentUnitsFor, readFigure, readSpread, unitsFor, wrongUnit } from '../model/typed-figure.ts'
import { ChosenField } from './chosen-field.tsx'
import { TypedField } from './typed-field.tsx'

interface FigureFieldsProps {
  readonly flow: DrawnFlow
  /** The layer whose flow it is. */
  readonly layer: DrawnLayer
  /** The substance, where the figure is its content; null: the amount of the flow. */
  readonly substance: DrawnLayer | null
  readonly figure: Figure | null
  readonly isReadOnly: boolean
  readonly isFocused?: boolean
  readonly onSet: (fields: Record<string, string | null>) => void
  readonly onEnter?: () => void
}

/** What was measured: value and unit, how far it may be off, and how it was come by. */
export function FigureFields(props: FigureFieldsProps) {
  const { flow, layer, substance, figure, isReadOnly, onSet } = props
  const units = substance === null ? unitsFor(layer) : contentUnitsFor(layer)
  const usual = substance === null ? layer.unit : (units[0] ?? null)
  const unit = figure?.unit ?? usual
  const what = substance === null ? '数值' : `${substance.name}含量`
  const judge = (value: string, of: typeof unit) =>
    of === null ? null : wrongUnit({ name: flow.name, unit: of, value, layer, substance })
  const take = (text: string): string | null => {
    const read = readFigure(text)
    if (read.problem !== null) return read.problem
    const next = read.unit ?? unit
    const refused = read.value === null ? null : judge(read.value, next)
    if (refused !== null) return refused
    onSet({ value: read.value, ...(read.value === null || next === null ? {} : { unit: next }) })
    return null
  }
  const doesNotApply = figure?.value === NOT_APPLICABLE
  const entries = [...new Set([...(unit === null ? [] : [unit]), ...units])]
  return (
    <div className="figure-fields">
      <TypedField
        label={what}
        value={doesNotApply ? '不适用' : (figure?.value ?? '')}
        inputMode="decimal"
        placeholder="未测留空"
        isReadOnly={isReadOnly}
        isFocused={props.isFocused ?? false}
        onCommit={take}
        {...(props.onEnter === undefined ? {} : { onEnter: props.onEnter })}
      />
      <ChosenField
        label={`${what}的单位`}
        value={unit ?? ''}
        entries={entries.map((code) => ({ code, label: UNITS[code].symbol }))}
        isReadOnly={isReadOnly || entries.length === 0}
        onChoose={(code) => onSet({ unit: code })}
      />
      <SpreadField {...props} unit={unit} />
      <ChosenField
        label="数据来源"
        value={figure?.method ?? ''}
        none="未说明"
        entries={MEASURING_METHODS.entries}
        isReadOnly={isReadOnly}
        onChoose={(code) => onSet({ method: code })}
      />
    </div>
  )
}

/** How far it may be off: per cent of the value, or in its unit where the value is 0 or somebody said it so. */
function SpreadField(props: FigureFieldsProps & { unit: UnitCode | null }) {
  const { figure, isReadOnly, onSet, unit } = props
  const isZero =
    figure?.value !== null && figure !== null && isDecimalText(figure.value) && decimal(figure.value).isZero()
  const isAbsolute = isZero || (figure?.sd ?? null) !== null
  const take = (text: string): string | null => {
    const { value, problem } = readSpread(text)
    if (problem === null) onSet(isAbsolute ? { sd: value } : { relative_sd: value })
    return problem
  }
  return (
    <TypedField
      key={isAbsolute ? 'sd' : 'relative'}
      label={isAbsolute ? `标准差${unit === null ? '' : `，${UNITS[unit].symbol}`}` : '相对标准差，%'}
      value={(isAbsolute ? figure?.sd : figure?.relativeSd) ?? ''}
      inputMode="decimal"
      placeholder={isAbsolute ? '如 0.01' : '如 2'}
      isReadOnly={isReadOnly}
      onCommit={take}
      {...(props.onEnter === undefined ? {} : { onEnter: props.onEnter })}
    />
  )
}
