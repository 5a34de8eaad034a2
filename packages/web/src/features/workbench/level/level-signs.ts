import type { IndicatorLevel } from '@qingshen/core/indicator/level-result.schema'
import type { LevelLine } from '@qingshen/core/workbench/level/level-line'
import type { StateSign } from '../../../shared/ui/state-tag.tsx'

const REACHED: Readonly<Record<IndicatorLevel, StateSign>> = {
  I: { icon: 'check', word: 'Ⅰ级', tone: 'good' },
  II: { icon: 'dot', word: 'Ⅱ级', tone: 'active' },
  III: { icon: 'minus', word: 'Ⅲ级', tone: 'warn' },
  none: { icon: 'cross', word: '达不到', tone: 'overdue' },
  missing: { icon: 'question', word: '没有数据', tone: 'unknown' },
  not_applicable: { icon: 'minus', word: '不适用', tone: 'neutral' },
}
const UNREADABLE: StateSign = { icon: 'alert', word: '读不出来', tone: 'overdue' }

/** What an indicator reached, as a sign; what was entered and cannot be read is neither missing nor below. */
export function lineSign({ text, value, reached, ratio, isVeto }: LevelLine): StateSign {
  if (value === null && text !== null) return UNREADABLE
  if (isVeto) return vetoSign(value)
  if (reached !== null) return REACHED[reached]
  if (value === null) return REACHED.missing
  if (value === 'not_applicable') return REACHED.not_applicable
  if (ratio === null) return { icon: 'question', word: '还算不出', tone: 'unknown' }
  return ratio >= 1
    ? { icon: 'check', word: '达到基准', tone: 'good' }
    : { icon: 'minus', word: '低于基准', tone: 'warn' }
}

function vetoSign(value: LevelLine['value']): StateSign {
  if (value === null) return REACHED.missing
  return value === true
    ? { icon: 'cross', word: '否决', tone: 'overdue' }
    : { icon: 'check', word: '没有', tone: 'good' }
}

/** The level or grade of the whole, as a sign; `name` as the system calls it, null where nothing can be computed. */
export function levelSign(code: string | null, nameOf: (code: string) => string): StateSign {
  if (code === null) return { icon: 'question', word: '算不出等级', tone: 'unknown' }
  const word = nameOf(code)
  if (code === 'undetermined') return { icon: 'question', word, tone: 'unknown' }
  if (code === 'none') return { icon: 'cross', word, tone: 'overdue' }
  return { icon: 'check', word, tone: 'good' }
}
