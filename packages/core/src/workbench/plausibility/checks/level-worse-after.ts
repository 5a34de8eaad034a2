import { levelNames, reachedCode } from '../../../indicator/level-names.ts'
import { rankOf } from '../../../indicator/levels.ts'
import type { AnySystem } from '../../../indicator/judge-plant.ts'
import type { LevelLine } from '../../level/level-line.ts'
import type { LevelOfAudit } from '../../level/level-of-audit.ts'
import type { Check } from '../check.ts'
import { at, listed } from '../check.ts'
import { levelClause } from '../level-step.ts'

/** The level, or an indicator, is worse after the audit than before. */
export const levelWorseAfter: Check = {
  id: 'level_worse_after',
  title: '审核后的水平比审核前差',
  severity: 'warning',
  source: '审核前后的等级对照',
  run: ({ levels, method, beside: { system } }) => {
    if (levels === null || system === null) return []
    const { before, after } = levels
    const fallen = after.lines.filter((line, at) => isWorse(before.lines[at], line))
    const fall = fallOf(system, before, after)
    if (fallen.length === 0 && fall === null) return []
    const indicators =
      fallen.length === 0
        ? ''
        : `${fallen.length} 项指标比审核前差：${listed(fallen.map(({ indicator }) => `“${indicator.title}”`))}。`
    const message = `${fall ?? ''}${indicators}请核对两次的数值和口径；确实变差的，请写明原因。`
    const figures = fallen.map(({ indicator, text }) => `${indicator.id}=${text ?? ''}`)
    const places = fallen.map(({ row }) => at('level_values', row?.id, 'after'))
    const shown = places.length === 0 ? [at('level_values')] : places
    return [
      { about: ['level'], figures: [fall ?? '', ...figures], message, places: shown, clause: levelClause(method) },
    ]
  },
}

function isWorse(before: LevelLine | undefined, after: LevelLine): boolean {
  if (before === undefined || before.value === null || after.value === null) return false
  if (after.isVeto) return after.value === true && before.value === false
  if (before.ratio !== null && after.ratio !== null) return after.ratio < before.ratio
  const [first, then] = [rankOrNull(before), rankOrNull(after)]
  return first !== null && then !== null && then < first
}

function rankOrNull({ reached }: LevelLine): number | null {
  return reached === null || reached === 'missing' || reached === 'not_applicable' ? null : rankOf(reached)
}

/** What the level fell from and to; null where it did not, or where one of the two cannot be told. */
function fallOf(system: AnySystem, before: LevelOfAudit, after: LevelOfAudit): string | null {
  const [from, to] = [before, after].map(({ result }) => (result === null ? null : reachedCode(result)))
  if (from == null || to == null || placeOf(system, to) <= placeOf(system, from)) return null
  const nameOf = levelNames(system)
  return `审核前是“${nameOf(from)}”，审核后是“${nameOf(to)}”。`
}

/** How far from the best: 0 the best level or grade; of what cannot be told the very first, so that nothing falls from or to it. */
function placeOf(system: AnySystem, code: string): number {
  const order =
    system.kind === 'ratio' ? [...system.system.grades.map(({ id }) => id), 'none'] : ['I', 'II', 'III', 'none']
  return order.indexOf(code)
}
