import { grouped } from '../../../kernel/grouped.ts'
import { sum } from '../../../kernel/decimal.ts'
import type { NotCounted } from '../../../option/effect.ts'
import { amountText, goneText } from '../../options/effect-words.ts'
import type { Check, CheckedAudit, RawFinding } from '../check.ts'
import { at, listed, named } from '../check.ts'
import { nameFinder } from '../option-words.ts'

/** Options together save more of an item than there was of it. */
export const effectAboveBaseline: Check = {
  id: 'effect_above_baseline',
  title: '效果大于现状',
  severity: 'error',
  source: '数量核对：减少的不大于基准年原有的',
  run: (audit) => {
    const above = audit.effects.notCounted.filter(({ why }) => why === 'above_baseline')
    const byItem = grouped(above, ({ effect, baseline }) => `${effect.basis}|${effect.kind}|${baseline?.item ?? ''}`)
    return [...byItem.values()].flatMap((group) => findingOf(group, audit))
  },
}

const BASES = { expected: '预计', claimed: '自报', verified: '核实' } as const

function findingOf(group: readonly NotCounted[], audit: CheckedAudit): readonly RawFinding[] {
  const [first] = group
  if (first?.baseline === undefined) return []
  const { effect, baseline, unit } = first
  const { effects } = audit.effects.all[effect.basis]
  const item = nameFinder(audit)(baseline.item)
  const isItem = audit.survey.items.some(({ row }) => row.id === baseline.item)
  const over = sum(group.flatMap(({ amount }) => amount ?? []))
  const names = group.map((each) => named(audit.options.find(({ id }) => id === each.effect.option)?.row))
  const message = `“${item}”${baseline.year} 年为 ${amountText(baseline.amount, unit)}${goneText(baseline, unit)}，各方案${BASES[effect.basis]}的减少量合计多出 ${amountText(over, unit)}（${listed([...new Set(names)])}），多出的没有计入合计。请核对数量和单位，或者是否重复计算。`
  const sheet = effect.basis === 'verified' ? 'verified_effects' : 'option_effects'
  const known = new Set(effects.map((each) => each.effect.id))
  const places = group.flatMap((each) => (known.has(each.effect.id) ? [at(sheet, each.effect.id, 'amount')] : []))
  return [
    {
      about: [effect.basis, effect.kind, baseline.item],
      figures: [baseline.amount.toFixed(), over.toFixed()],
      message,
      places: [...places, at(isItem ? 'survey_items' : 'flows', baseline.item)],
    },
  ]
}
