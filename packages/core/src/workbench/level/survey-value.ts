import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, readableText } from '../../kernel/decimal.ts'
import { convertQuantity, quantity } from '../../kernel/quantity.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { dimensionOf, unitOfSymbol, UNITS } from '../../kernel/unit.ts'
import type { EnergyFactor } from '../energy-factor.schema.ts'
import { coalEquivalent } from '../survey/energy.ts'
import type { Survey, SurveyItem } from '../survey/survey.ts'
import { figureIn } from '../survey/survey.ts'

/** The value of an indicator as the survey has it, per unit of the main product, or why it has none. */
export type SurveyValue =
  | {
      readonly kind: 'number'
      /** In the unit of the indicator, at most 30 decimals. */
      readonly value: Decimal
      readonly year: string
      /** How it was computed, one sentence. */
      readonly how: string
    }
  | { readonly kind: 'none'; readonly why: string }

const MOST_PLACES = 30

/**
 * What the figures of an item in a year give for an indicator of a unit like `kgce/t`: the amount of the item divided by
 * that of the main product, both in the units of the indicator; energy in standard coal by the factors of the year. Exact.
 */
export function surveyValue(
  { main }: Survey,
  item: SurveyItem,
  unit: string | null,
  at: { readonly year: string; readonly factors: readonly EnergyFactor[] },
): SurveyValue {
  const asked = unitsOf(unit)
  if (asked === null) return none(`指标的单位“${unit ?? '无'}”不是“每单位产品多少”，不能由调查数据算出。`)
  if (main === null || main.unit === null) return none('没有选定主要产品或者它没有单位。请在预审核的历年数据里补上。')
  const output = figureIn(main, at.year)
  if (output.kind !== 'number') return none(`${at.year} 年没有主要产品“${main.name}”的产量。`)
  if (output.value.isZero()) return none(`${at.year} 年主要产品“${main.name}”的产量是 0，单位产品的量算不出来。`)
  if (output.value.lt(0)) {
    return none(`${at.year} 年主要产品“${main.name}”的产量是负数。请在预审核的历年数据里核对正负号。`)
  }
  const amount = amountIn(item, asked.of, at)
  if (typeof amount === 'string') return none(amount)
  const per = inUnit(output.value, main.unit, asked.per)
  if (per === null)
    return none(`主要产品按 ${UNITS[main.unit].symbol} 计，指标按 ${UNITS[asked.per].symbol} 计，不能换算。`)
  const value = amount.div(per).toDecimalPlaces(MOST_PLACES)
  const how = `${at.year} 年“${item.name}”${readableText(amount)} ${UNITS[asked.of].symbol} ÷ “${main.name}”${readableText(per)} ${UNITS[asked.per].symbol}`
  return { kind: 'number', value, year: at.year, how }
}

function none(why: string): SurveyValue {
  return { kind: 'none', why }
}

/** The amount of an item in a unit, or why it has none. */
function amountIn(
  item: SurveyItem,
  unit: UnitCode,
  { year, factors }: { readonly year: string; readonly factors: readonly EnergyFactor[] },
): Decimal | string {
  const figure = figureIn(item, year)
  if (figure.kind === 'not_applicable') return `“${item.name}”${year} 年填了不适用。`
  if (figure.kind === 'missing') return `“${item.name}”${year} 年没有数据。`
  if (item.unit === null) return `“${item.name}”没有单位。请在预审核的历年数据里补上。`
  if (dimensionOf(unit) === 'standard_coal' && item.kind === 'energy') {
    const coal = coalEquivalent(item, year, factors)
    if (coal.kind === 'number') return inUnit(coal.tce, 'tce', unit) ?? coal.tce
    return `“${item.name}”折不成标准煤：没有适用的系数，或者单位与系数不符。`
  }
  const amount = inUnit(figure.value, item.unit, unit)
  return amount ?? `“${item.name}”按 ${UNITS[item.unit].symbol} 计，指标按 ${UNITS[unit].symbol} 计，不能换算。`
}

function inUnit(value: Decimal, from: UnitCode, to: UnitCode): Decimal | null {
  if (dimensionOf(from) !== dimensionOf(to)) return null
  return decimal(convertQuantity(quantity(value, from), to).value)
}

/** The two units of `kgce/t`, also where the product is named behind them (`m3/t产品`); null for any other unit. */
function unitsOf(unit: string | null): { readonly of: UnitCode; readonly per: UnitCode } | null {
  const [of, per, ...more] = (unit ?? '').normalize('NFKC').split('/')
  if (of === undefined || per === undefined || more.length > 0) return null
  const [above, below] = [codeOf(of), codeOf(per)]
  return above === null || below === null ? null : { of: above, per: below }
}

function codeOf(symbol: string): UnitCode | null {
  return unitOfSymbol(symbol) ?? unitOfSymbol(symbol.replace(/[（(]?[\u4e00-\u9fff]+[)）]?$/u, ''))
}

/** The newest year in which an item has a number; null where it has none. */
export function newestYearOf({ figures }: SurveyItem): string | null {
  return figures.findLast(({ figure }) => figure.kind === 'number')?.year ?? null
}

/** True when a stated value is the computed one, rounded to as many decimals as were stated. */
export function agrees(stated: Decimal, computed: Decimal): boolean {
  return computed.toDecimalPlaces(stated.decimalPlaces()).eq(stated)
}
