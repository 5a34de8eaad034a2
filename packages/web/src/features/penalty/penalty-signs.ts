import type { OrderView, PenaltyOptionView, PenaltyView } from '@qingshen/contracts/penalty.schema'
import { formatDecimal } from '../../shared/format/number-text.ts'
import type { StateSign } from '../../shared/ui/state-tag.tsx'

/** How an order stands, in words. */
export function orderSign({
  state,
  due,
  doneOn,
  metOn,
}: Pick<OrderView, 'state' | 'due' | 'doneOn' | 'metOn'>): StateSign {
  switch (state) {
    case 'met':
      return { icon: 'check', word: `${metOn ?? ''} 改正完毕`.trim(), tone: 'good' }
    case 'done':
      return { icon: 'check', word: `${doneOn ?? ''} 已公布，待确认`.trim(), tone: 'active' }
    case 'unmet':
      return { icon: 'alert', word: `${due} 期满，没有改正`, tone: 'overdue' }
    case 'open':
      return { icon: 'clock', word: `限 ${due} 以前`, tone: 'warn' }
  }
}

/** Whether a penalty was carried out. */
export function penaltySign({ settledOn }: Pick<PenaltyView, 'settledOn'>): StateSign {
  return settledOn === null
    ? { icon: 'clock', word: '尚未履行完毕', tone: 'warn' }
    : { icon: 'check', word: `${settledOn} 履行完毕`, tone: 'good' }
}

/** A sum in yuan, or that there is none. */
export function sumText(amount: string | null): string {
  return amount === null ? '没有罚款' : `${formatDecimal(amount)} 元`
}

/** The range of a fine in words; where no source was read it says so. */
export function rangeText({ min, max, rangeKnown }: Pick<PenaltyOptionView, 'min' | 'max' | 'rangeKnown'>): string {
  if (!rangeKnown) return '罚款幅度没有读到原文，请自行核对'
  if (min === null && max === null) return '条款没有写明幅度'
  if (min === null) return `${formatDecimal(max ?? '')} 元以下`
  if (max === null) return `${formatDecimal(min)} 元以上`
  return `${formatDecimal(min)} 元以上 ${formatDecimal(max)} 元以下`
}
