import { Decimal, sum } from '../../../kernel/decimal.ts'
import type { AuditOption } from '../../options/audit-option.ts'
import type { OptionEffects } from '../../options/effects-of.ts'
import { agrees } from '../../level/survey-value.ts'
import type { Check, RawFinding } from '../check.ts'
import { at, named, plain, shown } from '../check.ts'

/** The gain a study reckons with is not the money the effects of the same option are expected to bring. */
export const studyGainDiffers: Check = {
  id: 'study_gain_differs',
  title: '可行性分析的收益与方案效果不一致',
  severity: 'warning',
  source: '同一个量在两处应当相同',
  run: ({ effects }) => effects.options.flatMap((each) => findingOf(each)),
}

function findingOf({ option, expected }: OptionEffects): readonly RawFinding[] {
  const studied = gainOf(option)
  const money = expected.effects.filter(({ effect: { kind } }) => kind === 'income' || kind === 'cost')
  const known = money.flatMap(({ full }) => (full.kind === 'number' ? [full.amount] : []))
  if (studied === null || known.length === 0 || known.length < money.length) return []
  const stated = sum(known)
  if (agrees(stated, studied) || agrees(studied, stated)) return []
  const message = `方案${named(option.row)}的可行性分析按每年增收节支 ${shown(studied)} 万元测算，预计的方案效果里增加收入和降低成本合计 ${shown(stated)} 万元。请核对两处，改正其中一处；口径不同的请写明。`
  const row = option.study?.row.id ?? null
  const places = [
    at('option_studies', row, 'saving'),
    ...money.map(({ effect }) => at('option_effects', effect.id, 'amount')),
  ]
  return [{ about: [option.id], figures: [plain(studied), plain(stated)], message, places }]
}

/** The yearly gain a study reckons with; null where it reckons with uneven flows or with nothing yet. */
function gainOf({ study }: AuditOption): Decimal | null {
  const input = study?.input ?? null
  return input === null || 'cashFlows' in input ? null : new Decimal(input.annualGain)
}
