import { UNITS } from '../../kernel/unit.ts'
import type { EffectBasis } from '../../option/effect.ts'
import type { EffectTotal } from '../../option/total-effects.ts'
import { listTotals, statedTotals } from '../../option/total-effects.ts'
import type { FindingPlace } from '../../workbench/plausibility/finding.schema.ts'
import type { AuditOption } from '../../workbench/options/audit-option.ts'
import type { BasisEffects } from '../../workbench/options/effects-of.ts'
import { totalLabel } from '../../workbench/options/effect-words.ts'
import type { Desk } from '../desk.ts'
import type { ReportCell } from '../report-document.schema.ts'
import { DASH } from './dash.ts'
import { carbonSourcesOf, coalSourcesOf } from './effect-sources.ts'
import { cellOf, cellWith, computed, placeOf, words } from './runs.ts'

/** The bases as they are printed. */
export const BASIS_WORDS: Readonly<Record<EffectBasis, string>> = {
  expected: '预计',
  claimed: '自报',
  verified: '核实',
}

/** The row of an effect: reviewers write in a sheet of their own. */
export function placeOfEffect({ id, basis }: { readonly id: string; readonly basis: EffectBasis }): FindingPlace {
  return placeOf(basis === 'verified' ? 'verified_effects' : 'option_effects', id, 'amount')
}

/** A total of a basis as a cell; `of`: of which option, absent: of all. One that lacks something is no total. */
export function totalCell(
  desk: Desk,
  {
    basis,
    total,
    of,
  }: {
    readonly basis: EffectBasis
    readonly total: EffectTotal
    readonly of?: { readonly id: string; readonly name: string }
  },
  { effects, totals }: BasisEffects,
): ReportCell {
  const own = listTotals(totals).find(({ key }) => key === total.key)
  const label = totalLabel(total, desk.input.method)
  const ofTotal = effects.filter(({ effect }) => isOfTotal(effect.kind, total))
  const isWhole = own !== undefined && own.lacking === 0
  const how =
    own === undefined
      ? '没有填写这一类效果'
      : isWhole
        ? '各方案计入的效果之和，重复的只计一次'
        : `有 ${own.lacking} 项效果没有数量或者不能折算，所以没有合计`
  return cellWith(
    computed(desk, isWhole ? (own.amount ?? 'missing') : 'missing', {
      key: `computed:effect:${of?.id ?? 'all'}:${basis}:${total.key}`,
      label: `${of === undefined ? '' : `${of.name} `}${BASIS_WORDS[basis]}${label}`,
      places: ofTotal.map(({ effect }) => placeOfEffect(effect)),
      sources: total.kind === 'carbon_all' ? carbonSourcesOf(ofTotal) : coalSourcesOf(desk, ofTotal),
      how,
      unit: UNITS[total.unit].symbol,
      rule: total.unit === 'tce' || total.unit === 'ten_thousand_yuan' || total.unit === 't_co2' ? 'fixed' : 'exact',
    }),
  )
}

/** Said by others: money is income and cost together, carbon is all of it. */
const PARTS_OF_OTHERS: ReadonlySet<string> = new Set(['income', 'cost', 'carbon', 'carbon_of_energy'])

/** What an option brings a year in a cell: in words where somebody wrote them, else its effects as they are counted. */
export function effectsOfOptionCell(desk: Desk, { id, name, row }: AuditOption): ReportCell {
  const text = row.fields['effect'] ?? ''
  const found = desk.readings.effects.options.find(({ option }) => option.id === id)
  if (text !== '' || found === undefined) return cellOf(text)
  const basis = found.claimed.effects.length > 0 ? 'claimed' : 'expected'
  const totals = statedTotals([found[basis].totals]).filter(
    ({ kind, counted }) => counted > 0 && !PARTS_OF_OTHERS.has(kind),
  )
  const runs = totals.flatMap((total, at) => [
    words(`${at === 0 ? `${BASIS_WORDS[basis]}：` : '，'}${totalLabel(total, desk.input.method)} `),
    ...totalCell(desk, { basis, total, of: { id, name } }, found[basis]).runs,
    words(` ${UNITS[total.unit].symbol}`),
  ])
  return runs.length === 0 ? cellOf(DASH) : { runs }
}

function isOfTotal(kind: string, total: EffectTotal): boolean {
  if (total.kind === 'money') return kind === 'income' || kind === 'cost'
  if (total.kind === 'carbon_all') return kind === 'energy' || kind === 'carbon'
  return kind === total.kind
}
