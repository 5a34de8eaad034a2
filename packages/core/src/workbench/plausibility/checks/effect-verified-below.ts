import { isLocalDate } from '../../../kernel/local-date.ts'
import type { AuditMethod } from '../../audit-method-in-force.schema.ts'
import type { ClaimGap } from '../../options/claim-gaps.ts'
import { claimGaps } from '../../options/claim-gaps.ts'
import type { OptionEffects } from '../../options/effects-of.ts'
import { amountText, totalLabel } from '../../options/effect-words.ts'
import type { Check, RawFinding } from '../check.ts'
import { at, methodFigure, named, percent } from '../check.ts'
import { clauseOfStep } from '../method-step.ts'

/**
 * Less was verified than was claimed, or nothing although the option was finished long ago: a question with both numbers. More
 * than a question only where the law says how far they may lie apart.
 */
export const effectVerifiedBelow: Check = {
  id: 'effect_verified_below',
  title: '核实的效果小于自报的',
  severity: 'notice',
  source: '自报的效果和核实的效果分别列明，相差的说明原因',
  run: ({ effects, method }) =>
    effects.options
      .filter(({ option }) => option.state === 'done' || option.state === 'doing')
      .flatMap((each) => claimGaps(each).flatMap((gap) => findingOf(each, gap, method))),
}

function findingOf({ option }: OptionEffects, gap: ClaimGap, method: AuditMethod): readonly RawFinding[] {
  const { claimed, verified, claims, findings, name, unit, kind, thing } = gap
  const label = totalLabel({ kind, thing }, method)
  const what = `方案${named(option.row)}的“${label}${name === null ? '' : `（${name}）`}”自报 ${amountText(claimed, unit)}`
  const finding = {
    about: [option.id, ...claims.map(({ effect }) => effect.id)],
    figures: [claimed.toFixed(), verified?.toFixed()],
    places: [
      ...findings.map(({ effect }) => at('verified_effects', effect.id, 'amount')),
      ...claims.map(({ effect }) => at('option_effects', effect.id, 'amount')),
    ],
    clause: clauseOfStep(method, 'results_verified'),
  }
  if (verified === null) {
    const finished = option.row.fields['finished_on'] ?? ''
    if (!isOverdue(finished, method)) return []
    const message = `${what}，方案 ${finished} 已完成，至今没有核实的数值。请核实人员填写“核实的方案效果”；暂时不能核实的写明原因。`
    return [{ ...finding, message }]
  }
  const short = claimed.minus(verified)
  const share = short.div(claimed.abs())
  const allowed = methodFigure(method, 'verified_shortfall')
  const limit = allowed === null ? '' : `（允许相差 ${percent(allowed)}）`
  const message = `${what}，核实 ${amountText(verified, unit)}，少 ${amountText(short, unit)}，为自报的 ${percent(share)}${limit}。请核对两边的数据和计算口径，写明相差的原因；合计分别列出，不以自报的代替核实的。`
  return [{ ...finding, message, ...(allowed !== null && share.gt(allowed) ? { severity: 'warning' as const } : {}) }]
}

/** Finished so many months ago that somebody should have verified it; never where the method states no time. */
function isOverdue(finished: string, method: AuditMethod): boolean {
  const months = methodFigure(method, 'verification_months')
  if (months === null || !isLocalDate(finished)) return false
  const due = Temporal.PlainDate.from(finished).add({ months: months.toNumber() })
  return Temporal.PlainDate.compare(due, Temporal.PlainDate.from(method.on)) < 0
}
