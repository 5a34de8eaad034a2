import { MOMENTS } from '../../level/chosen-system.ts'
import type { LevelOfAudit } from '../../level/level-of-audit.ts'
import type { LevelLine } from '../../level/level-line.ts'
import type { Check, RawFinding } from '../check.ts'
import { at, listed } from '../check.ts'
import { levelClause } from '../level-step.ts'

/** A limiting indicator (or a veto) without a value while others have one, or called not applicable without a proof. */
export const levelLimitingLeftOut: Check = {
  id: 'level_limiting_left_out',
  title: '限定性指标没有填',
  severity: 'error',
  source: '评价指标体系：限定性指标一项达不到，等级就达不到',
  run: ({ levels, method }) => {
    if (levels === null) return []
    const clause = levelClause(method)
    const found = [levels.before, levels.after].flatMap((level) =>
      level.isEmpty ? [] : [...missing(level), ...unproved(level)],
    )
    return found.map((finding) => ({ ...finding, clause }))
  },
}

function missing({ moment, missing: lines }: LevelOfAudit): readonly RawFinding[] {
  const left = lines.filter(({ indicator }) => indicator.isLimiting)
  if (left.length === 0) return []
  const message = `${MOMENTS[moment]}的数值已经填了一部分，限定性指标和否决项还有 ${left.length} 项没有填：${listed(left.map(titleOf))}。少一项，等级就定不下来。请补上数值；不适用的填“不适用”并写明理由和证明。`
  const figures = left.map(({ indicator }) => indicator.id)
  return [{ about: [moment], figures, message, places: left.map(({ row }) => at('level_values', row?.id, moment)) }]
}

function unproved({ moment, unproved: lines }: LevelOfAudit): readonly RawFinding[] {
  return lines
    .filter(({ indicator }) => indicator.isLimiting)
    .map((line) => ({
      about: [moment, line.indicator.id],
      figures: [line.text ?? ''],
      message: `限定性指标${titleOf(line)}${MOMENTS[moment]}填了不适用，退出了限定性条件，没有写理由和证明。请写明理由和证明的材料，或者填上数值。`,
      places: [at('level_values', line.row?.id, 'proof')],
    }))
}

function titleOf({ indicator }: LevelLine): string {
  return `“${indicator.title}”`
}
