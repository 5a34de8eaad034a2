import { levelNames, reachedCode } from '../../../indicator/level-names.ts'
import { ROMAN } from '../../../indicator/levels.ts'
import type { LevelLine } from '../../level/level-line.ts'
import type { RequiredOfAudit } from '../../level/required-of-audit.ts'
import { rowsOf } from '../../workbench-data.ts'
import type { Check, CheckedAudit, RawFinding } from '../check.ts'
import { at, listed } from '../check.ts'
import { levelClause } from '../level-step.ts'

/** A level that is asked for is not reached, and no option aims at what falls short of it. */
export const levelRequiredNotMet: Check = {
  id: 'level_required_not_met',
  title: '没有达到要求的水平，也没有对应的方案',
  severity: 'warning',
  source: '要求达到的水平与算出的等级对照',
  run: (audit) => {
    const { levels } = audit
    if (levels === null) return []
    const level = levels.after.isEmpty ? levels.before : levels.after
    const reached = level.result === null ? null : reachedCode(level.result)
    if (reached === null || level.isEmpty) return []
    return level.required.flatMap((required) => findingOf(audit, required, reached))
  },
}

function findingOf(audit: CheckedAudit, { row, level, basis, isMet, short }: RequiredOfAudit, reached: string) {
  const { data, method, beside } = audit
  if (level === null || isMet !== false || beside.system === null) return []
  const aimed = aimedAt(audit)
  const open = short.filter((line) => line.value !== null && !aimed.has(line.row?.id ?? ''))
  if (open.length === 0) return []
  const from = basis === '' ? '' : `（${basis}）`
  const message = `要求达到${ROMAN[level]}级${from}，算出的是“${levelNames(beside.system)(reached)}”。还有 ${open.length} 项指标低于要求而没有针对它的方案：${listed(open.map(titleOf))}。请针对这些指标提出方案；已有方案的，请在方案的“针对的落后指标”里选上。`
  const places = [at('level_requirements', row.id, 'level'), ...open.map((line) => at('level_values', line.row?.id))]
  const figures = [level, reached, ...open.map(({ indicator, text }) => `${indicator.id}=${text ?? ''}`)]
  const finding: RawFinding = { about: [row.id], figures, message, places, clause: levelClause(method) }
  return rowsOf(data, 'level_values').length === 0 ? [] : [finding]
}

/** Rows of indicators at which an option aims that was not given up. */
function aimedAt({ data }: CheckedAudit): ReadonlySet<string> {
  const standing = rowsOf(data, 'options').filter(
    ({ fields: { state } }) => state !== 'rejected' && state !== 'dropped',
  )
  return new Set(standing.flatMap(({ fields: { indicator } }) => (indicator === undefined ? [] : [indicator])))
}

function titleOf({ indicator }: LevelLine): string {
  return `“${indicator.title}”${indicator.isLimiting ? '（限定性）' : ''}`
}
