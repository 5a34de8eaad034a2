import { AUDIT_MODES, OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import type { AuditMode, Outcome } from '@qingshen/core/vocabulary/outcome'
import type { StateSign } from '../state-tag.tsx'

const SIGNS: Readonly<Record<Outcome, Pick<StateSign, 'icon' | 'tone'>>> = {
  mandatory: { icon: 'alert', tone: 'active' },
  voluntary: { icon: 'dot', tone: 'good' },
  excluded: { icon: 'minus', tone: 'neutral' },
  outside: { icon: 'minus', tone: 'neutral' },
  undetermined: { icon: 'question', tone: 'unknown' },
}

/** The outcome of a decision as icon, word and colour; one not yet decided is no outcome. */
export function outcomeSign(outcome: Outcome | null): StateSign {
  if (outcome === null) return { icon: 'clock', word: '尚未判定', tone: 'neutral' }
  return { ...SIGNS[outcome], word: OUTCOMES.label(outcome) }
}

export function modeWord(mode: AuditMode | null): string {
  return mode === null ? '尚不能确定' : AUDIT_MODES.label(mode)
}

/** Belongs on the law's list: three answers, as an unknown one is not a no. */
export function listedWord(listed: boolean | null): string {
  if (listed === null) return '是否列入名单尚不能确定'
  return listed ? '应列入名单' : '不列入名单'
}
