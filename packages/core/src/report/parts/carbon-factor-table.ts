import { decimal } from '../../kernel/decimal.ts'
import { UNITS } from '../../kernel/unit.ts'
import type { CarbonFactor } from '../../option/carbon-factor.schema.ts'
import { factorOfYear } from '../../option/dated-factor.ts'
import type { CountedEffect, EffectBasis } from '../../option/effect.ts'
import type { Desk } from '../desk.ts'
import type { FigureSource } from '../figure-source.schema.ts'
import type { Block, ReportCell } from '../report-document.schema.ts'
import type { NumberRule } from '../report-number.ts'
import { BASIS_WORDS } from './effect-cells.ts'
import { cellOf, cellWith, computed } from './runs.ts'
import { distinctSources, factorSource } from './sources.ts'
import type { TableColumn } from './table.ts'
import { table } from './table.ts'
import { told } from './told.ts'

const HEAD: readonly TableColumn[] = [
  { title: '能源种类', wide: 1.6 },
  { title: '计量单位', wide: 0.8, align: 'center' },
  { title: '适用的时间', wide: 1.5, align: 'center' },
  { title: '排放因子（kgCO2）', wide: 1.2, align: 'right' },
  { title: '低位发热量（MJ）', wide: 1.1, align: 'right' },
  { title: '单位热值含碳量（tC/TJ）', wide: 1.2, align: 'right' },
  { title: '碳氧化率（%）', wide: 1, align: 'right' },
]

/** The carbon factors a basis was reckoned with, of each year with its edition; nothing where no energy was turned. */
export function carbonFactorTable(desk: Desk, section: string, basis: EffectBasis): Block[] {
  const factors = factorsOf(desk, basis)
  if (factors.length === 0) return []
  const rows = factors.map((factor) => factorRow(desk, factor))
  const note =
    '排放因子和低位发热量都按每一计量单位计。有低位发热量的，排放量＝数量×低位发热量×单位热值含碳量×碳氧化率×二氧化碳与碳的相对质量之比。'
  const title = `${BASIS_WORDS[basis]}碳减排采用的排放因子`
  return [table(desk, { id: `${section}_carbon_factors_${basis}`, title, note }, HEAD, rows)]
}

/** The factors of the energy effects of a basis in all years that are told. */
function factorsOf({ readings, input }: Desk, basis: EffectBasis): CarbonFactor[] {
  const { effects, carbonByYear } = readings.effects.all[basis]
  const found = carriersOf(effects).flatMap((carrier) =>
    carbonByYear.flatMap(({ year }) => factorOfYear(carrier, year, input.method.carbonFactors)?.factor ?? []),
  )
  return [...new Set(found)]
}

/** The factors of the table that carbon of a year rests on. */
export function carbonSourcesOfYear({ readings, input }: Desk, basis: EffectBasis, year: string): FigureSource[] {
  const begun = readings.effects.all[basis].effects.filter((each) => each.year <= year)
  const found = carriersOf(begun).flatMap(
    (carrier) => factorOfYear(carrier, year, input.method.carbonFactors)?.factor ?? [],
  )
  return distinctSources(found.map((factor) => factorSource('carbon_factor', factor)))
}

/** The carriers of the effects that were turned into carbon, each once. */
function carriersOf(effects: readonly CountedEffect[]): string[] {
  return [
    ...new Set(effects.flatMap(({ effect, carbon }) => (carbon?.kind === 'number' ? (effect.carrier ?? []) : []))),
  ]
}

function factorRow(desk: Desk, factor: CarbonFactor): ReportCell[] {
  const { id, title, unit, of, from, to } = factor
  const key = `law:carbon_factor:${id}:${from ?? ''}`
  const sources = [factorSource('carbon_factor', factor)]
  const symbol = UNITS[unit].symbol
  const cell = (what: string, text: string | null, said: Printed): ReportCell =>
    text === null
      ? cellOf('')
      : cellWith(
          computed(desk, decimal(text), {
            key: `${key}:${what}`,
            label: `${title} ${said.words}`,
            places: [],
            sources,
            how: '碳排放因子表中的数值',
            unit: said.unit,
            rule: said.rule ?? 'exact',
          }),
        )
  const parts = 'combustion' in of ? of.combustion : null
  const days = daysText(from, to)
  const when = { key: `${key}:days`, label: `${title} 排放因子适用的时间`, places: [], sources, how: '碳排放因子表' }
  return [
    cellOf(title),
    cellOf(symbol),
    cellWith(told(desk, days, when)),
    cell('co2', 'kgCo2' in of ? of.kgCo2 : null, { words: '排放因子', unit: `kgCO2/${symbol}` }),
    cell('ncv', parts?.ncv ?? null, { words: '低位发热量', unit: `MJ/${symbol}` }),
    cell('carbon', parts?.carbon ?? null, { words: '单位热值含碳量', unit: 'tC/TJ' }),
    cell('oxidised', parts?.oxidised ?? null, { words: '碳氧化率', unit: '%', rule: 'share' }),
  ]
}

type Printed = { readonly words: string; readonly unit: string; readonly rule?: NumberRule }

function daysText(from: string | null, to: string | null): string {
  const [first, last] = [from?.slice(0, 4), to?.slice(0, 4)]
  if (first === undefined) return last === undefined ? '不分年份' : `至${last}年`
  if (last === undefined) return `${first}年起`
  return first === last ? `${first}年` : `${first}年至${last}年`
}
