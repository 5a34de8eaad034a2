import type { ClosureOfUnit, LayerClosure } from '@qingshen/core/balance/network/closure'
import { decimal } from '@qingshen/core/kernel/decimal'
import type { StateSign } from '../../../../shared/ui/state-tag.tsx'
import { shareText } from './figure-text.ts'

/** How the balance of every unit stands, as measured: icon, word and colour. `tolerance`: a share, absent: none is set. */
export function unitSigns(closure: LayerClosure, tolerance: string | undefined): ReadonlyMap<string, StateSign> {
  return new Map(closure.units.map((one) => [one.unit, closureSign(one, tolerance)]))
}

/** The sign of one balance: 差 3.2 %, 缺 2 个数, or that nothing enters. */
export function closureSign(
  { deviation, difference, missing }: Omit<ClosureOfUnit, 'unit'>,
  tolerance: string | undefined,
): StateSign {
  if (missing.length > 0) return { icon: 'question', word: `缺 ${missing.length} 个数`, tone: 'neutral' }
  if (deviation === null) {
    const isEven = difference?.isZero() ?? true
    if (isEven) return { icon: 'minus', word: '都是 0', tone: 'neutral' }
    return { icon: 'alert', word: '有出无进', tone: 'overdue' }
  }
  const word = `差 ${shareText(deviation.toNumber())}`
  if (tolerance === undefined) return { icon: 'dot', word, tone: 'neutral' }
  return deviation.gt(decimal(tolerance))
    ? { icon: 'alert', word, tone: 'overdue' }
    : { icon: 'check', word, tone: 'good' }
}
