import { checkValues } from '@qingshen/core/balance/network/check-values'
import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import { decimal, decimalText, isDecimalText } from '@qingshen/core/kernel/decimal'
import type { UnitCode } from '@qingshen/core/kernel/unit'
import { dimensionOf, UNITS, unitOfSymbol } from '@qingshen/core/kernel/unit'
import type { DrawnLayer } from './drawing.ts'

/** What was typed as a figure: a number, perhaps with its unit behind it; or the sentence why not. */
export type TypedFigure =
  | { readonly value: string | null; readonly unit: UnitCode | null; readonly problem: null }
  | { readonly problem: string }

const NUMBER_THEN_UNIT = /^([+-]?[\d.]+(?:e[+-]?\d+)?)\s*(\D.*)?$/iu

/** Reads `1,200`, `１２００`, `1.2 万m³`; an empty text clears. */
export function readFigure(text: string): TypedFigure {
  const plain = text.normalize('NFKC').replace(/[,，\s]/gu, '')
  if (plain === '') return { value: null, unit: null, problem: null }
  const [, number = '', symbol] = NUMBER_THEN_UNIT.exec(plain) ?? []
  if (!isDecimalText(number)) {
    return { problem: `“${text.trim()}”不是一个数。请填数字，如 1200 或者 1.2 万m³；没有测的留空，不要填 0。` }
  }
  if (decimal(number).isNegative() && !decimal(number).isZero()) {
    return { problem: `${number} 是负数。流量和含量不能为负；方向反了的，请改流股的来自和去往。` }
  }
  const unit = symbol === undefined ? null : unitOfSymbol(symbol)
  if (symbol !== undefined && unit === null) {
    return { problem: `不认识单位“${symbol}”。请只填数字，再从右边选单位。` }
  }
  return { value: decimalText(decimal(number)), unit, problem: null }
}

/** A positive number of a field beside the figure (relative standard deviation, per cent), or the sentence why not. */
export function readSpread(text: string): { value: string | null; problem: string | null } {
  const plain = text.normalize('NFKC').replace(/[,，%\s]/gu, '')
  if (plain === '') return { value: null, problem: null }
  if (!isDecimalText(plain) || decimal(plain).isNegative()) {
    return { value: null, problem: `“${text.trim()}”不能作标准差。请填不小于 0 的数；不知道的留空。` }
  }
  return { value: decimalText(decimal(plain)), problem: null }
}

/** Units in which an amount of the layer may be given: all of its dimension. */
export function unitsFor({ unit }: DrawnLayer): UnitCode[] {
  if (unit === null) return []
  return allUnits().filter((code) => dimensionOf(code) === dimensionOf(unit))
}

/** Units of a content in a carrier, the usual one first: shares by mass, or mass by volume. */
export function contentUnitsFor({ unit }: DrawnLayer): UnitCode[] {
  const isVolume = unit !== null && dimensionOf(unit) === 'volume'
  const usual: UnitCode = isVolume ? 'mg_per_l' : 'percent'
  const others = allUnits().filter(
    (code) => dimensionOf(code) === dimensionOf(usual) && code !== 'one' && code !== usual,
  )
  return [usual, ...others]
}

type Judged = {
  readonly name: string
  readonly unit: UnitCode
  readonly value: string
  /** The layer of the flow. */
  readonly layer: DrawnLayer
  /** The substance, where the figure is a content. */
  readonly substance: DrawnLayer | null
}

/** The sentence why a unit cannot be that of a figure on this flow: it measures something else. Null: it can. */
export function wrongUnit({ name, unit, value, layer, substance }: Judged): string | null {
  if (layer.unit === null) return `图层“${layer.name}”还没有单位，请先在图层表里选单位。`
  const place = { id: 'typed', flow: 'flow', period: 'period', value, unit, relativeSd: '0.05' }
  const network: PlantNetwork = {
    units: [],
    layers: [layer, ...(substance === null ? [] : [substance])].flatMap(networkLayer),
    flows: [{ id: 'flow', name, layer: layer.id, from: null, to: null }],
    periods: [{ id: 'period', name: '' }],
    measurements: substance === null ? [place] : [],
    concentrations: substance === null ? [] : [{ ...place, layer: substance.id }],
    relations: [],
    losses: [],
  }
  const codes = new Set(['network.wrong_dimension', 'network.wrong_concentration'])
  return checkValues(network).find(({ code }) => codes.has(code))?.message ?? null
}

function networkLayer({ id, name, kind, unit, carrier }: DrawnLayer): PlantNetwork['layers'] {
  if (unit === null) return []
  const known = kind as PlantNetwork['layers'][number]['kind']
  return [{ id, name, kind: known, unit, ...(carrier === null ? {} : { carrier }) }]
}

function allUnits(): UnitCode[] {
  return Object.keys(UNITS) as UnitCode[]
}
