import { COST_CLASSES, OPTION_STATES } from '@qingshen/core/vocabulary/option-codes'
import type { OptionState } from '@qingshen/core/vocabulary/option-codes'
import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import type { StateSign } from '../../../shared/ui/state-tag.tsx'

const SIGNS: Readonly<Record<OptionState, Omit<StateSign, 'word'>>> = {
  proposed: { icon: 'dot', tone: 'neutral' },
  accepted: { icon: 'check', tone: 'active' },
  rejected: { icon: 'cross', tone: 'neutral' },
  doing: { icon: 'clock', tone: 'active' },
  done: { icon: 'check', tone: 'good' },
  dropped: { icon: 'minus', tone: 'warn' },
}

/** How far an option is, as a sign. */
export function stateSign(state: OptionState | null): StateSign {
  if (state === null) return { icon: 'question', tone: 'unknown', word: '状态未填' }
  return { ...SIGNS[state], word: OPTION_STATES.label(state) }
}

/** The class that was computed, beside the stated one where the two differ. */
export function classText({ costClass, computedClass, statedClass, investment }: AuditOption): string {
  if (costClass === null) return investment === null ? '未定（没有填投资）' : '未定（没有适用的划分标准）'
  const label = COST_CLASSES.label(costClass)
  if (computedClass === null) return `${label}（填写的，没有投资可以计算）`
  if (statedClass === null || statedClass === computedClass) return label
  return `${label}（按投资计算；填写的是${COST_CLASSES.label(statedClass)}）`
}

const NEEDS = {
  needed: { icon: 'list', word: '需要验收', tone: 'active' },
  not_needed: { icon: 'check', word: '可不验收', tone: 'good' },
  taken_over: { icon: 'link', word: '可采用专项验收结论', tone: 'good' },
  undetermined: { icon: 'question', word: '还不能判断是否需要验收', tone: 'unknown' },
} as const satisfies Record<string, StateSign>

/** Whether an option has to be accepted, as a sign. */
export function acceptanceSign({ acceptance }: AuditOption): StateSign {
  return NEEDS[acceptance.need]
}
