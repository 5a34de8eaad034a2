import { decimal } from '../../kernel/decimal.ts'
import { UNITS } from '../../kernel/unit.ts'
import type { CoalEquivalent, UsedFactor } from '../../workbench/survey/energy.ts'
import { coalEquivalent } from '../../workbench/survey/energy.ts'
import type { SurveyItem } from '../../workbench/survey/survey.ts'
import type { Desk } from '../desk.ts'
import type { FigureSource } from '../figure-source.schema.ts'
import type { Run } from '../report-document.schema.ts'
import { computed, placeOf, words } from './runs.ts'
import { distinctSources, factorSource } from './sources.ts'

/** The factors an item is counted with, as measured or of the table, each bound; another edition of the table in between. */
export function coalFactorRuns(desk: Desk, item: SurveyItem): Run[] {
  const { survey } = desk.readings
  const used = survey.years.flatMap((year) => {
    const coal = coalEquivalent(item, year, desk.input.method.energyFactors)
    return coal.kind === 'number' ? [coal.factor] : []
  })
  const distinct = [...new Map(used.map((factor) => [JSON.stringify(factor), factor])).values()]
  return distinct.flatMap((factor, at) => [...(at === 0 ? [] : [words('；')]), ...factorRuns(desk, item, factor)])
}

function factorRuns(desk: Desk, item: SurveyItem, factor: UsedFactor): Run[] {
  if (factor.kind === 'none') return [words('已按标准煤填写')]
  if (factor.kind === 'measured') {
    const unit = `kgce/${item.unit === null ? '' : UNITS[item.unit].symbol}`
    const figure = computed(desk, decimal(factor.kgce), {
      key: `measured:coal_factor:${item.row.id}`,
      label: `${item.name} 实测的折标准煤系数`,
      places: [placeOf('survey_items', item.row.id, 'coal_factor')],
      how: factor.source === '' ? '实测，没有写明出处' : `实测，出处：${factor.source}`,
      unit,
      rule: 'exact',
    })
    return [figure, words(` ${unit}（实测）`)]
  }
  const { kgce, unit: of, title, id, from } = factor.factor
  const unit = `kgce/${UNITS[of].symbol}`
  const figure = computed(desk, decimal(kgce), {
    key: `law:coal_factor:${id}:${from ?? ''}`,
    label: `${title} 折标准煤系数`,
    places: [],
    sources: [factorSource('coal_factor', factor.factor)],
    how: '折标准煤系数表中的系数，没有实测值时采用',
    unit,
    rule: 'exact',
  })
  return [figure, words(` ${unit}`)]
}

/** The factor of the table an amount was counted with; none where it was measured, or nothing was counted. */
export function coalSources(coal: CoalEquivalent): FigureSource[] {
  if (coal.kind !== 'number' || coal.factor.kind !== 'reference') return []
  return [factorSource('coal_factor', coal.factor.factor)]
}

/** The factors of the table with which the energy of a year was counted. */
export function coalSourcesOfYear({ readings, input }: Desk, year: string): FigureSource[] {
  const energies = readings.survey.items.filter(({ kind }) => kind === 'energy')
  const factors = input.method.energyFactors
  return distinctSources(energies.flatMap((item) => coalSources(coalEquivalent(item, year, factors))))
}
