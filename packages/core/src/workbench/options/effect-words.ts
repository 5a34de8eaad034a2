import { Decimal, readableText } from '../../kernel/decimal.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { UNITS } from '../../kernel/unit.ts'
import type { Baseline, LackingReason, NotCounted } from '../../option/effect.ts'
import type { EffectTotal, TotalKind } from '../../option/total-effects.ts'
import type { EffectKind } from '../../vocabulary/option-codes.ts'
import { EFFECT_KINDS, POLLUTANTS } from '../../vocabulary/option-codes.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'

const TOTALS: Readonly<Record<Exclude<TotalKind, EffectKind>, string>> = {
  carbon_of_energy: '节能折算减少的碳排放',
  carbon_all: '减少碳排放',
  money: '经济效益',
}

/** What a total is of, in words: `减少污染物排放：化学需氧量`. */
export function totalLabel(
  { kind, thing }: Pick<EffectTotal, 'kind' | 'thing'>,
  method: Pick<AuditMethod, 'energyFactors'>,
): string {
  const words = EFFECT_KINDS.is(kind) ? EFFECT_KINDS.label(kind) : TOTALS[kind]
  if (thing === null) return words
  const carrier = method.energyFactors.find(({ id }) => id === thing)?.title
  return `${words}：${POLLUTANTS.is(thing) ? POLLUTANTS.label(thing) : (carrier ?? thing)}`
}

/** A total as it is shown: `12.5 tce`, `12.5 tce（不完整：3 项没有数量）`, `没有数量（3 项）`. */
export function totalText({ amount, unit, lacking }: Pick<EffectTotal, 'amount' | 'unit' | 'lacking'>): string {
  if (amount === null) return lacking > 0 ? `没有数量（${lacking} 项）` : '—'
  return `${amountText(amount, unit)}${lacking > 0 ? `（不完整：${lacking} 项没有数量）` : ''}`
}

/** An amount with its unit, six significant decimals at most. */
export function amountText(amount: Decimal, unit: UnitCode): string {
  const rounded = amount.abs().lt(1) && !amount.isZero() ? amount.toSignificantDigits(4) : amount.toDecimalPlaces(4)
  return `${readableText(rounded)} ${UNITS[unit].symbol}`
}

/** What earlier rounds have counted of a baseline since, as a part of a sentence; empty where they did not. */
export function goneText(baseline: Baseline | undefined, unit: UnitCode): string {
  if (baseline?.gone === undefined || !baseline.gone.gt(0)) return ''
  const left = Decimal.max(baseline.amount.minus(baseline.gone), 0)
  return `（以前各轮审核已计入 ${amountText(baseline.gone, unit)}，还剩 ${amountText(left, unit)}）`
}

const LACKING: Readonly<Record<LackingReason, string>> = {
  no_amount: '没有填数量',
  no_unit: '没有填单位',
  wrong_unit: '单位量的不是这一类效果',
  no_carrier: '没有填能源种类，无法折算',
  no_factor: '没有这种能源的折算系数',
  no_pollutant: '没有填污染物',
}

/** Why an effect has no amount that could be summed. */
export function lackingText(why: LackingReason): string {
  return LACKING[why]
}

/** What of an effect does not count, why, and what to do, as a sentence; `nameOf`: the name of a row by its id. */
export function notCountedText(each: NotCounted, nameOf: (id: string) => string): string {
  const option = nameOf(each.effect.option)
  const what = `${EFFECT_KINDS.label(each.effect.kind)}${each.amount === null ? '' : ` ${amountText(each.amount, each.unit)}`}`
  return `方案“${option}”的“${what}”${reason(each, nameOf)}`
}

function reason(
  { why, instead, replacedBy, earlier, baseline, unit }: NotCounted,
  nameOf: (id: string) => string,
): string {
  switch (why) {
    case 'replaced':
      return `没有计入：这个方案由方案“${nameOf(replacedBy ?? '')}”代替。`
    case 'not_carried_out':
      return '没有计入：按方案的状态，它没有实施。状态填错的请改正。'
    case 'entered_twice':
      return `没有计入：与同一方案的另一行${instead?.name === null || instead === undefined ? '' : `“${instead.name}”`}是同一项效果，只计一次。请删去其中一行。`
    case 'earlier_round':
      return `没有计入：${earlier?.year ?? ''} 年度的上一轮审核已经计算过方案“${earlier?.option ?? ''}”的这项效果，只计一次。确实是新的效果的，请改用能区别的方案名称。`
    case 'above_baseline':
      return `没有计入：超过了“${nameOf(baseline?.item ?? '')}”${baseline?.year ?? ''} 年的数量 ${amountText(baseline?.amount ?? new Decimal(0), unit)}${goneText(baseline, unit)}。减少的不能比原有的多，请核对各方案的数量和单位，或者是否重复计算。`
  }
}
