import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EFFECT_KINDS, POLLUTANTS } from '../../vocabulary/option-codes.ts'
import { METHOD } from '../plausibility/method.fixture.ts'
import { PlausibilityFindingSchema } from '../plausibility/finding.schema.ts'
import { runChecks } from '../plausibility/run-checks.ts'
import type { Fields } from '../row.schema.ts'
import { anAudit } from '../workbench.fixture.ts'
import { earlierEffectsOf } from './earlier-effects-of.ts'
import { EarlierEffectSchema } from '../earlier-effect.schema.ts'
import { notCountedText, totalLabel, totalText } from './effect-words.ts'
import { effectsOf } from './effects-of.ts'
import { listTotals } from '../../option/total-effects.ts'
import { studySensitivity } from './study-of.ts'

const rowId = fc.constantFrom('a', 'b', 'c', 'gone')
const number = fc.constantFrom('0', '1', '-3', '0.0001', '1e9', '99999999', 'not_applicable', '甲', '', '12.5')
const unit = fc.constantFrom('t', 'kg', 'm3', 'kwh', 'tce', 'yuan', 'ten_thousand_yuan', 't_co2', 'nonsense')
const year = fc.constantFrom('2024', '2025', '2026', '0000', '9999', 'abcd')
const day = fc.constantFrom('2025-06-01', '2025-02-30', 'abcd', '2024-01-01', '2024-12-31')
const some = (fields: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<Fields> =>
  fc.record(fields, { requiredKeys: [] }).map((row) => row as Fields)
const rows = (fields: Record<string, fc.Arbitrary<string>>) =>
  fc.record({ a: some(fields), b: some(fields), c: some(fields) }, { requiredKeys: [] })
const name = fc.constantFrom('回用', '节能', '回 用', '')
const WHAT = {
  option: rowId,
  kind: fc.constantFrom(...EFFECT_KINDS.codes),
  carrier: fc.constantFrom('raw_coal', 'electricity', 'peat'),
  pollutant: fc.constantFrom(...POLLUTANTS.codes.slice(0, 5), 'unknown'),
  item: rowId,
  flow: rowId,
  name,
  amount: number,
  unit,
  from_year: year,
}

const written = fc.record(
  {
    options: rows({
      name,
      investment: number,
      cost_class: fc.constantFrom('none', 'low', 'medium', 'high', 'other'),
      nature: fc.constantFrom('source_reduction', 'end_of_pipe'),
      state: fc.constantFrom('proposed', 'accepted', 'rejected', 'doing', 'done', 'dropped', 'odd'),
      is_renovation: fc.constantFrom('yes', 'no'),
      replaces: rowId,
      finished_on: day,
    }),
    cost_boundaries: rows({
      cost_class: fc.constantFrom('low', 'medium', 'high'),
      above: number,
      includes: fc.constantFrom('yes', 'no'),
    }),
    option_studies: rows({
      option: rowId,
      subsidy: number,
      income: number,
      saving: number,
      depreciation_years: number,
      years: number,
      tax_rate: number,
      discount_rate: number,
      base_rate: number,
      payback_norm: number,
      price_share: number,
    }),
    option_cash_flows: rows({
      option: rowId,
      year_number: fc.constantFrom('0', '1', '2', '0.5', '600', ''),
      amount: number,
    }),
    option_work: rows({ option: rowId, actual_cost: number, progress: number }),
    option_criteria: rows({ name, weight: number }),
    option_scores: rows({ option: rowId, criterion: rowId, score: number }),
    option_effects: rows({ ...WHAT, basis: fc.constantFrom('expected', 'claimed', 'odd') }),
    verified_effects: rows(WHAT),
    survey_items: rows({
      kind: fc.constantFrom('energy', 'water', 'money', 'pollutant_discharged'),
      name,
      unit,
      carrier: fc.constantFrom('raw_coal', 'electricity'),
    }),
    survey_figures: rows({ item: rowId, year, amount: number }),
    layers: rows({ kind: fc.constantFrom('water', 'energy'), unit }),
    flows: rows({ layer: rowId, name }),
    periods: rows({ from_on: day, to_on: day }),
    flow_measurements: rows({ flow: rowId, period: rowId, value: number, unit }),
  },
  { requiredKeys: [] },
)

test('whatever stands in the cells: no NaN, no undefined, nothing thrown, and every finding can be sent', () => {
  fc.assert(
    fc.property(written, (sheets) => {
      const data = anAudit(sheets)
      const earlier = earlierEffectsOf({ case: 'k', year: 2021, data, method: METHOD, earlier: [] })
      for (const each of earlier) EarlierEffectSchema.parse(each)
      const found = effectsOf(data, METHOD, { earlier })
      const texts = [
        ...found.notCounted.map((each) => notCountedText(each, () => '某')),
        ...(['expected', 'claimed', 'verified'] as const).flatMap((basis) =>
          listTotals(found.all[basis].totals).map((total) => `${totalLabel(total, METHOD)} ${totalText(total)}`),
        ),
        ...found.options.map(({ option }) => JSON.stringify([option.study?.issues, option.study?.result?.because])),
      ]
      expect(texts.filter((text) => /NaN|undefined|Infinity|object Object/.test(text))).toEqual([])
      for (const { option } of found.options) if (option.study !== null) studySensitivity(option.study)
      for (const finding of runChecks(data, METHOD, { system: null, earlier })) PlausibilityFindingSchema.parse(finding)
    }),
    { numRuns: 150 },
  )
})

test('what an audit counted counts once more in no later one', () => {
  fc.assert(
    fc.property(written, (sheets) => {
      const data = anAudit(sheets)
      const earlier = earlierEffectsOf({ case: 'k', year: 2021, data, method: METHOD, earlier: [] })
      const again = earlierEffectsOf({ case: 'l', year: 2025, data, method: METHOD, earlier })
      const rises = (amount: string) => amount.startsWith('-')
      expect(
        again.filter(({ amount, basis, option }) => basis === 'verified' && option !== '' && !rises(amount)),
      ).toEqual([])
    }),
    { numRuns: 60 },
  )
})
