import type { OptionStudy } from '@qingshen/core/workbench/options/audit-option'
import type { StateSign } from '../../../../shared/ui/state-tag.tsx'

/** What the three parts of a study come to together. */
export function verdictSign(study: OptionStudy | null): StateSign {
  if (study === null) return { icon: 'minus', word: '还没有分析', tone: 'neutral' }
  if (study.decision === 'feasible') return { icon: 'check', word: '可行', tone: 'good' }
  if (study.decision === 'infeasible') return { icon: 'cross', word: '不可行', tone: 'overdue' }
  return { icon: 'question', word: '还不能判断', tone: 'unknown' }
}

/** The parts of a study that do not say yet whether they are feasible. */
export function openParts({ technical, environmental, economic }: OptionStudy): readonly string[] {
  const parts = [
    { title: '技术', verdict: technical },
    { title: '环境', verdict: environmental },
    { title: '经济', verdict: economic },
  ]
  return parts.flatMap(({ title, verdict }) => (verdict === null || verdict === 'open' ? [title] : []))
}
