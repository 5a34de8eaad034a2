import type { Decimal } from '../../../kernel/decimal.ts'
import { decimal } from '../../../kernel/decimal.ts'
import { convertQuantity, quantity } from '../../../kernel/quantity.ts'
import { dimensionOf } from '../../../kernel/unit.ts'
import type { CountedEffect } from '../../../option/effect.ts'
import type { AuditOption } from '../../options/audit-option.ts'
import { numberOf } from '../../survey/figure.ts'
import type { SurveyItem } from '../../survey/survey.ts'
import type { Check, CheckedAudit, RawFinding } from '../check.ts'
import { at, named, plain, shown } from '../check.ts'

/** An option saves more money a year than the cost it saves on was. */
export const optionBenefitOverBase: Check = {
  id: 'option_benefit_over_base',
  title: '收益大于它的成本基数',
  severity: 'error',
  source: '金额核对：降低的成本不大于原来的成本',
  run: (audit) => {
    const { expected, claimed, verified } = audit.effects.all
    const effects = [...expected.effects, ...claimed.effects, ...verified.effects]
    return [
      ...effects.flatMap((each) => findingOf(each, audit)),
      ...audit.options.flatMap((option) => findingOfStudy(option, audit)),
    ]
  },
}

type Base = { readonly item: SurveyItem; readonly year: string; readonly amount: Decimal }

function findingOf({ effect, full }: CountedEffect, audit: CheckedAudit): readonly RawFinding[] {
  if (effect.kind !== 'cost' || full.kind === 'lacking') return []
  const base = baseOf(effect.item, audit)
  if (base === null || full.amount.lte(base.amount)) return []
  const option = audit.options.find(({ id }) => id === effect.option)?.row
  const which = effect.item === null ? '现状调查中最大的一笔' : '对应的'
  const message = `方案${named(option)}每年降低成本 ${shown(full.amount)} 万元，大于${which}“${base.item.name}”${base.year} 年的 ${shown(base.amount)} 万元。降低的不能比原有的多，请核对金额、单位和对应的项目。`
  const sheet = effect.basis === 'verified' ? 'verified_effects' : 'option_effects'
  const places = [at(sheet, effect.id, 'amount'), at('survey_items', base.item.row.id)]
  const figures = [plain(full.amount), plain(base.amount)]
  // the survey need not hold every cost there is
  const severity = effect.item === null ? 'warning' : 'error'
  return [{ about: [effect.id], figures, message, places, severity }]
}

/** The same of the saving a study reckons with. */
function findingOfStudy({ study, row, id }: AuditOption, audit: CheckedAudit): readonly RawFinding[] {
  const saving = numberOf(study?.row.fields['saving'])
  const base = baseOf(null, audit)
  if (study === null || saving === null || base === null || saving.lte(base.amount)) return []
  const message = `方案${named(row)}的可行性分析每年降低运行费用 ${shown(saving)} 万元，大于现状调查中最大的一笔“${base.item.name}”${base.year} 年的 ${shown(base.amount)} 万元。请核对金额和单位，或者补上它所降低的费用。`
  const places = [at('option_studies', study.row.id, 'saving'), at('survey_items', base.item.row.id)]
  return [{ about: ['study', id], figures: [plain(saving), plain(base.amount)], message, places, severity: 'warning' }]
}

/** The newest amount of the item it names; without one the largest sum of money of the survey. */
function baseOf(item: string | null, { survey }: CheckedAudit): Base | null {
  const bases = survey.items
    .filter(({ kind, row }) => (item === null ? kind === 'money' : row.id === item))
    .flatMap((each): Base[] => {
      const newest = each.figures.findLast(({ figure }) => figure.kind === 'number')
      if (newest?.figure.kind !== 'number' || each.unit === null || dimensionOf(each.unit) !== 'money') return []
      const amount = decimal(convertQuantity(quantity(newest.figure.value, each.unit), 'ten_thousand_yuan').value)
      return [{ item: each, year: newest.year, amount }]
    })
  return bases.reduce<Base | null>((most, each) => (most === null || each.amount.gt(most.amount) ? each : most), null)
}
