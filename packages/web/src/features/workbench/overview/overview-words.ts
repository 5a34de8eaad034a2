import type { Decimal } from '@qingshen/core/kernel/decimal'
import { readableText } from '@qingshen/core/kernel/decimal'
import type { EffectTotal } from '@qingshen/core/option/total-effects'
import type { OverviewBalance, OverviewMoment, OverviewTarget } from '@qingshen/core/workbench/overview/overview'
import type { StateSign } from '../../../shared/ui/state-tag.tsx'
import { shownNumber } from '../survey/number-words.ts'

/** A share as percent with one place: 0.0523 gives 5.2 %. */
export function percentText(share: Decimal): string {
  return `${readableText(share.times(100).toDecimalPlaces(1))} %`
}

/** A total without its unit, which stands beside; what is missing of it is said by `lackingOf`. */
export function amountOf(total: EffectTotal | null): string {
  if (total === null) return '—'
  return total.amount === null ? '缺数' : shownNumber(total.amount)
}

/** How many effects of a total have no number, in words; empty: none. */
export function lackingOf(totals: readonly (EffectTotal | null)[]): string {
  const lacking = totals.reduce((sum, total) => sum + (total?.lacking ?? 0), 0)
  return lacking === 0 ? '' : `${lacking} 项缺数量，没有计入`
}

/** 10 000 yuan with at most two places; 缺数 where nothing is known. */
export function moneyText(value: Decimal | null): string {
  return value === null ? '缺数' : readableText(value.toDecimalPlaces(2))
}

/** The level of a moment as a sign. */
export function momentSign({ isEmpty, code, word }: OverviewMoment): StateSign {
  if (isEmpty) return { icon: 'minus', word: '还没有填指标', tone: 'neutral' }
  if (code === null || word === null) return { icon: 'question', word: '算不出等级', tone: 'unknown' }
  if (code === 'undetermined') return { icon: 'question', word, tone: 'unknown' }
  return code === 'none' ? { icon: 'cross', word, tone: 'overdue' } : { icon: 'check', word, tone: 'good' }
}

/** Whether a required level is reached, as a sign. */
export function requiredSign(isMet: boolean | null): StateSign {
  if (isMet === null) return { icon: 'question', word: '还不能判断', tone: 'unknown' }
  return isMet ? { icon: 'check', word: '达到', tone: 'good' } : { icon: 'cross', word: '没有达到', tone: 'overdue' }
}

/** How a layer balances in a period, as a sign. */
export function balanceSign({ closing, judged, open, isPlantWithin }: OverviewBalance): StateSign {
  if (closing < judged || isPlantWithin === false) return { icon: 'alert', word: '有不平衡', tone: 'overdue' }
  if (judged === 0) return { icon: 'question', word: '缺数，无法判断', tone: 'unknown' }
  if (open > 0) return { icon: 'dot', word: '测全的都平衡', tone: 'active' }
  return { icon: 'check', word: '都平衡', tone: 'good' }
}

/** How far a target is, as a sign. */
export function targetSign({ near }: OverviewTarget): StateSign {
  if (near === null) return { icon: 'question', word: '还不能判断', tone: 'unknown' }
  if (near.gte(1)) return { icon: 'check', word: '达到近期目标', tone: 'good' }
  if (near.gt(0)) return { icon: 'clock', word: `完成 ${percentText(near)}`, tone: 'active' }
  return { icon: 'alert', word: near.isZero() ? '没有进展' : '离目标更远了', tone: 'warn' }
}
