import { UNITS } from '../../kernel/unit.ts'
import type { CountedEffect, EffectBasis } from '../../option/effect.ts'
import type { EffectTotal } from '../../option/total-effects.ts'
import { statedTotals } from '../../option/total-effects.ts'
import { EFFECT_KINDS, POLLUTANTS } from '../../vocabulary/option-codes.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import type { OptionEffects } from '../../workbench/options/effects-of.ts'
import { lackingText, notCountedText, totalLabel } from '../../workbench/options/effect-words.ts'
import type { Desk } from '../desk.ts'
import { BASIS_WORDS, placeOfEffect, totalCell } from '../parts/effect-cells.ts'
import { carbonFactorTable, carbonSourcesOfYear } from '../parts/carbon-factor-table.ts'
import { DASH } from '../parts/dash.ts'
import { coalSourcesOf, measuredPlaces } from '../parts/effect-sources.ts'
import { cellOf, cellWith, computed, gap, paragraph, placeOf } from '../parts/runs.ts'
import { table } from '../parts/table.ts'
import { told } from '../parts/told.ts'
import { yearOf } from '../parts/year-runs.ts'
import { chartBlock, chartValue } from '../parts/years-table.ts'
import type { Block, ReportCell, Run } from '../report-document.schema.ts'

const EACH_HEAD = [
  { title: '方案', wide: 1.8 },
  { title: '效果', wide: 1.6 },
  { title: '单位', wide: 0.8, align: 'center' },
  { title: '数量（年）', wide: 1, align: 'right' },
  { title: '计入', wide: 1, align: 'right' },
  { title: '说明', wide: 1.6 },
] as const

/** What is expected: each effect with what of it counts, the totals, money and energy by option. */
export function expectedPart(desk: Desk, section: string): readonly Block[] {
  const { effects } = desk.readings
  const { expected } = effects.all
  if (expected.effects.length === 0) {
    return [gap(section, '还没有填写方案的预计效果。请在工作台的“方案”中按类别填写每年的数量和单位。')]
  }
  return [
    eachTable(desk, section, 'expected'),
    totalsTable(desk, section, ['expected']),
    ...carbonTable(desk, section, 'expected'),
    ...optionCharts(desk, section, ['expected']),
  ]
}

/** What the enterprise states after carrying options out, beside what was expected and what a reviewer found. */
export function claimedPart(desk: Desk, section: string): readonly Block[] {
  const { all } = desk.readings.effects
  if (all.claimed.effects.length === 0) {
    return [gap(section, '还没有填写方案实施后的效果。请在工作台的“方案”中填写实施后自报的效果。')]
  }
  return [
    eachTable(desk, section, 'claimed'),
    totalsTable(desk, section, ['expected', 'claimed', 'verified']),
    ...carbonTable(desk, section, 'claimed'),
    ...optionCharts(desk, section, ['expected', 'claimed', 'verified']),
  ]
}

/** What was verified, how much of the claim it is, and what does not count at all. */
export function verifiedPart(desk: Desk, section: string): readonly Block[] {
  const { all, shares } = desk.readings.effects
  const left = notCountedRuns(desk)
  return [
    ...(all.verified.effects.length === 0
      ? [paragraph('主管部门或者评审人员还没有核实效果。核实的效果由核实的人填写，与自报的分开。')]
      : [eachTable(desk, section, 'verified'), ...sharesTable(desk, section, shares), ...opinions(desk)]),
    ...(left.length === 0 ? [] : [paragraph('没有计入的效果：', ...left)]),
  ]
}

const MOST_NOT_COUNTED = 100

/** What does not count and why, a sentence for each, bound to its effect. */
function notCountedRuns(desk: Desk): Run[] {
  const nameOf = (id: string): string => desk.readings.nameOf(id) ?? id
  const texts = new Map(desk.readings.effects.notCounted.map((each) => [notCountedText(each, nameOf), each]))
  return [...texts].slice(0, MOST_NOT_COUNTED).map(([text, { effect, why }]) =>
    told(desk, text, {
      key: `told:not_counted:${effect.basis}:${effect.id}:${why}`,
      label: `没有计入的效果（${nameOf(effect.option)}）`,
      places: [placeOfEffect(effect)],
      how: '同一效果只计一次，替代的、没有实施的和超过原有数量的不计',
    }),
  )
}

/** What whoever verified an effect says of it. */
function opinions(desk: Desk): Block[] {
  return rowsOf(desk.input.data, 'verified_effects').flatMap(({ fields }) => {
    const note = fields['note'] ?? ''
    return note === '' ? [] : [paragraph(`核实意见（${desk.readings.nameOf(fields['option'] ?? '') ?? ''}）：${note}`)]
  })
}

function eachTable(desk: Desk, section: string, basis: EffectBasis): Block {
  const rows = desk.readings.effects.all[basis].effects.map((each) => eachRow(desk, each))
  return table(desk, { id: `${section}_${basis}`, title: `各方案${BASIS_WORDS[basis]}的效果` }, EACH_HEAD, rows)
}

function eachRow(desk: Desk, each: CountedEffect): ReportCell[] {
  const { effect, full, counted, standing } = each
  const option = desk.readings.nameOf(effect.option) ?? effect.option
  const label = `${option} ${BASIS_WORDS[effect.basis]}${EFFECT_KINDS.label(effect.kind)}`
  const unit = effect.unit === null ? '' : UNITS[effect.unit].symbol
  const ofKind = full.kind === 'number' ? UNITS[full.unit].symbol : ''
  const place = placeOfEffect(effect)
  return [
    cellOf(option),
    cellOf(effectName(desk, effect)),
    cellOf(unit === '' ? DASH : unit),
    cellWith(
      computed(desk, effect.amount ?? 'missing', {
        key: `${place.sheet}:${effect.id}:amount`,
        label,
        places: [place],
        how: '填写的数量',
        unit,
        rule: 'exact',
      }),
    ),
    cellWith(
      computed(desk, counted ?? 'missing', {
        key: `computed:counted_effect:${effect.id}`,
        label: `${label}计入`,
        places: [place, ...measuredPlaces(desk, each)],
        sources: coalSourcesOf(desk, [each]),
        how: full.kind === 'lacking' ? lackingText(full.why) : '折算成这一类的单位，减去重复计算的',
        unit: ofKind,
        rule: 'exact',
      }),
    ),
    cellOf(
      full.kind === 'lacking'
        ? lackingText(full.why)
        : `${STANDING_WORDS[standing]}${ofKind === unit ? '' : `，折合单位 ${ofKind}`}`,
    ),
  ]
}

const STANDING_WORDS: Readonly<Record<CountedEffect['standing'], string>> = {
  counted: '全部计入',
  partly: '部分计入',
  not_counted: '不计入',
  lacking: '不能计入',
}

function effectName(desk: Desk, { kind, carrier, pollutant, name }: CountedEffect['effect']): string {
  const carriers = desk.readings.printing.choices.energy_carriers ?? []
  const thing = pollutant !== null ? POLLUTANTS.label(pollutant) : carriers.find(({ code }) => code === carrier)?.label
  const what = [thing, name].filter((each) => each !== undefined && each !== null && each !== '').join(' ')
  return what === '' ? EFFECT_KINDS.label(kind) : `${EFFECT_KINDS.label(kind)}：${what}`
}

function totalsTable(desk: Desk, section: string, bases: readonly EffectBasis[]): Block {
  const { all } = desk.readings.effects
  const totals = statedTotals(bases.map((basis) => all[basis].totals))
  const head = [
    { title: '效果（每年）', wide: 2.4 },
    { title: '单位', align: 'center' as const },
    ...bases.map((basis) => ({ title: BASIS_WORDS[basis], align: 'right' as const })),
  ]
  const rows = totals.map((total) => [
    cellOf(totalLabel(total, desk.input.method)),
    cellOf(UNITS[total.unit].symbol),
    ...bases.map((basis) => totalCell(desk, { basis, total }, all[basis])),
  ])
  const note = '污染物的产生和排放分别计算，从不相加；重复计算的只计一次。'
  return table(desk, { id: `${section}_totals`, title: '效果汇总', note }, head, rows)
}

function carbonTable(desk: Desk, section: string, basis: EffectBasis): Block[] {
  const { carbonByYear: years } = desk.readings.effects.all[basis]
  if (years.length === 0) return []
  const places = [placeOf(basis === 'verified' ? 'verified_effects' : 'option_effects', null, null)]
  const rows = years.map(({ year, lacking, ...amounts }) => [
    {
      runs: [
        ...yearOf(desk, year, {
          key: `carbon:${basis}:${year}`,
          label: `计算${BASIS_WORDS[basis]}碳减排的年份`,
          places,
          how: '自第一项效果开始的年份起，逐年计算',
        }),
      ],
    },
    ...(['ofEnergy', 'direct', 'all'] as const).map((what) =>
      cellWith(
        computed(desk, lacking > 0 ? 'missing' : amounts[what], {
          key: `computed:carbon:${basis}:${year}:${what}`,
          label: `${year}年${BASIS_WORDS[basis]}${CARBON_WORDS[what]}`,
          places,
          sources: what === 'direct' ? [] : carbonSourcesOfYear(desk, basis, year),
          how: lacking > 0 ? `有 ${lacking} 项效果不能折算碳排放` : '当年已有的效果乘以当年的排放因子',
          unit: 'tCO2',
          rule: 'fixed',
        }),
      ),
    ),
  ])
  const head = [
    { title: '年份', align: 'center' as const },
    ...(['ofEnergy', 'direct', 'all'] as const).map((what) => ({
      title: `${CARBON_WORDS[what]}（tCO2）`,
      wide: 1.5,
      align: 'right' as const,
    })),
  ]
  return [
    table(desk, { id: `${section}_carbon_${basis}`, title: `${BASIS_WORDS[basis]}减少的碳排放（逐年）` }, head, rows),
    ...carbonFactorTable(desk, section, basis),
  ]
}

const CARBON_WORDS = { ofEnergy: '节能折算', direct: '工艺过程', all: '合计' } as const

/** Money and energy of each option as bars: what has another unit is not drawn in one picture. */
function optionCharts(desk: Desk, section: string, bases: readonly EffectBasis[]): Block[] {
  const { options } = desk.readings.effects
  const drawn = [
    {
      id: 'money',
      title: '各方案的经济效益',
      unit: '万元',
      pick: (each: OptionEffects, basis: EffectBasis) => each[basis].totals.money,
    },
    {
      id: 'energy',
      title: '各方案的节能量',
      unit: 'tce',
      pick: (each: OptionEffects, basis: EffectBasis) => each[basis].totals.energy,
    },
  ]
  return drawn.flatMap(({ id, title, unit, pick }): Block[] => {
    const own = options.filter((each) => bases.some((basis) => pick(each, basis).amount !== null)).slice(0, MOST_BARS)
    const used = bases.filter((basis) => own.some((each) => pick(each, basis).amount !== null))
    if (own.length === 0) return []
    const series = used.map((basis) => ({
      name: BASIS_WORDS[basis],
      values: own.map((each) => chartValue(amountOf(pick(each, basis)))),
      figures: own.map((each) => drawnKey(desk, each, { basis, total: pick(each, basis) })),
    }))
    const chart = { kind: 'bar' as const, unit, categories: own.map(({ option }) => option.name), series }
    return [chartBlock(desk, `${section}_${id}`, `${title}（${unit}/年）`, chart)]
  })
}

const MOST_BARS = 40

/** The key of a total of an option that is drawn: it is bound whether or not it is printed elsewhere. */
function drawnKey(desk: Desk, each: OptionEffects, drawn: Drawn): string | null {
  const { option } = each
  if (amountOf(drawn.total) === null) return null
  const [run] = totalCell(desk, { ...drawn, of: { id: option.id, name: option.name } }, each[drawn.basis]).runs
  return run?.kind === 'figure' ? run.key : null
}

type Drawn = { readonly basis: EffectBasis; readonly total: EffectTotal }

function amountOf({ amount, lacking }: EffectTotal) {
  return lacking > 0 ? null : amount
}

function sharesTable(desk: Desk, section: string, shares: Desk['readings']['effects']['shares']): Block[] {
  const known = shares.filter(({ options }) => options > 0)
  if (known.length === 0) return []
  const rows = known.map((each) => {
    const label = totalLabel(each, desk.input.method)
    const origin = (what: string) => ({
      key: `computed:verified_share:${each.key}:${what}`,
      places: [placeOf('verified_effects', null, null)],
      how: '自报和核实都有数量的方案之和',
      unit: UNITS[each.unit].symbol,
    })
    return [
      cellOf(label),
      cellOf(UNITS[each.unit].symbol),
      cellWith(computed(desk, each.claimed, { ...origin('claimed'), label: `${label} 自报`, rule: 'exact' })),
      cellWith(computed(desk, each.verified, { ...origin('verified'), label: `${label} 核实`, rule: 'exact' })),
      cellWith(
        computed(desk, each.share ?? 'missing', {
          ...origin('share'),
          label: `${label} 核实占自报的份额`,
          how: each.share === null ? '自报为 0，不能计算' : '核实÷自报',
          rule: 'share',
        }),
      ),
    ]
  })
  const head = [
    { title: '效果（每年）', wide: 2 },
    { title: '单位', align: 'center' as const },
    { title: '自报', align: 'right' as const },
    { title: '核实', align: 'right' as const },
    { title: '核实占自报（%）', align: 'right' as const },
  ]
  return [table(desk, { id: `${section}_shares`, title: '自报和核实的效果比较' }, head, rows)]
}
