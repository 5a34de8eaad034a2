import type { Decimal } from '../../kernel/decimal.ts'
import type { CoalEquivalent, EnergyTotal } from '../../workbench/survey/energy.ts'
import { coalEquivalent, energyTotals } from '../../workbench/survey/energy.ts'
import type { Figure } from '../../workbench/survey/figure.ts'
import type { SurveyItem, SurveyKind } from '../../workbench/survey/survey.ts'
import { figureIn } from '../../workbench/survey/survey.ts'
import type { Quotient } from '../../workbench/survey/unit-consumption.ts'
import { quotientOf, unitConsumption } from '../../workbench/survey/unit-consumption.ts'
import type { Desk } from '../desk.ts'
import type { Computed } from '../parts/runs.ts'
import { cellOf, cellWith, computed, gap, placeOf } from '../parts/runs.ts'
import { coalFactorRuns, coalSources, coalSourcesOfYear } from '../parts/coal-factors.ts'
import { sheetTable } from '../parts/sheet-table.ts'
import { table } from '../parts/table.ts'
import { yearHead } from '../parts/year-runs.ts'
import {
  chartBlock,
  chartValue,
  placeOfFigure,
  trendCharts,
  unitOfItem,
  yearNames,
  yearsTable,
} from '../parts/years-table.ts'
import type { Block, ReportCell } from '../report-document.schema.ts'

/** Products and money by year. */
export function outputsPart(desk: Desk, section: string): readonly Block[] {
  const outputs = itemsOf(desk, ['output'])
  const money = itemsOf(desk, ['money'])
  if (outputs.length === 0) return [gap(section, noItems('产品产量'))]
  return [
    ...yearsTable(desk, { id: `${section}_output`, title: '产品产量', note: mainNote(desk) }, outputs),
    ...yearsTable(desk, { id: `${section}_money`, title: '产值和费用' }, money),
  ]
}

/** Output by year as pictures. */
export function outputTrendsPart(desk: Desk, section: string): readonly Block[] {
  return trendCharts(desk, `${section}_trend`, '产品产量的变化', itemsOf(desk, ['output']))
}

/** Materials, energy and water by year, with pictures. */
export function consumptionPart(desk: Desk, section: string): readonly Block[] {
  const groups = [
    { kind: 'material', title: '原辅材料消耗' },
    { kind: 'energy', title: '能源消耗' },
    { kind: 'water', title: '用水' },
  ] as const
  return groups.flatMap(({ kind, title }) => {
    const items = itemsOf(desk, [kind])
    if (items.length === 0) return [gap(section, noItems(title))]
    return [
      ...yearsTable(desk, { id: `${section}_${kind}`, title }, items),
      ...trendCharts(desk, `${section}_${kind}_trend`, `${title}的变化`, items),
    ]
  })
}

/** Wastes and pollutants by year, generated and discharged apart. */
export function wastesPart(desk: Desk, section: string): readonly Block[] {
  const wastes = itemsOf(desk, ['waste_generated', 'waste_used', 'waste_disposed'])
  const generated = itemsOf(desk, ['pollutant_generated'])
  const discharged = itemsOf(desk, ['pollutant_discharged'])
  if (wastes.length + generated.length + discharged.length === 0) return [gap(section, noItems('废弃物和污染物'))]
  return [
    ...yearsTable(desk, { id: `${section}_wastes`, title: '废弃物的产生、利用和处置' }, wastes),
    ...yearsTable(desk, { id: `${section}_generated`, title: '污染物产生量' }, generated),
    ...yearsTable(desk, { id: `${section}_discharged`, title: '污染物排放量' }, discharged),
    ...trendCharts(desk, `${section}_trend`, '污染物排放量的变化', discharged),
  ]
}

/** Energy by year in standard coal, with the factors, and its total. */
export function standardCoalPart(desk: Desk, section: string): readonly Block[] {
  const { survey } = desk.readings
  const energies = itemsOf(desk, ['energy'])
  if (energies.length === 0 || survey.years.length === 0) return []
  const rows = energies.map((item) => [
    cellOf(item.name),
    { runs: coalFactorRuns(desk, item) },
    ...survey.years.map((year) => coalCell(desk, item, year)),
  ])
  const totals = energyTotals(survey, desk.input.method.energyFactors)
  const total = [cellOf('综合能耗'), cellOf(''), ...totals.map((each) => cellWith(totalRun(desk, each)))]
  const head = [
    { title: '能源种类', wide: 2 },
    { title: '折标准煤系数', wide: 2.4 },
    ...survey.years.map((year) => yearHead(desk, year, 'tce')),
  ]
  const note = '实测的系数优先；有能源不能折算的年份不写合计。'
  return [table(desk, { id: `${section}_coal`, title: '能源消耗折标准煤', note }, head, [...rows, total])]
}

function coalCell(desk: Desk, item: SurveyItem, year: string): ReportCell {
  const coal = coalEquivalent(item, year, desk.input.method.energyFactors)
  const value = coal.kind === 'number' ? coal.tce : coal.kind === 'not_applicable' ? 'not_applicable' : 'missing'
  return cellWith(
    computed(desk, value, {
      key: `computed:coal:${item.row.id}:${year}`,
      label: `${item.name} ${year}年折标准煤`,
      places: [placeOfFigure(item, year), placeOf('survey_items', item.row.id, 'coal_factor')],
      sources: coalSources(coal),
      how: COAL_WORDS[coal.kind],
      unit: 'tce',
      rule: 'fixed',
    }),
  )
}

const COAL_WORDS: Readonly<Record<CoalEquivalent['kind'], string>> = {
  number: '消耗量乘以折标准煤系数',
  missing: '这一年还没有填写消耗量',
  not_applicable: '不适用',
  no_factor: '没有折标准煤系数：请选择能源种类，或者填写实测的系数',
  wrong_unit: '单位与折标准煤系数不相配，不能折算',
}

function totalRun(desk: Desk, { year, tce, lacking }: EnergyTotal) {
  const names = lacking.map(({ item }) => item.name).join('、')
  return computed(desk, lacking.length === 0 ? tce : 'missing', {
    key: `computed:energy_total:${year}`,
    label: `${year}年综合能耗`,
    places: itemsOf(desk, ['energy']).map((item) => placeOfFigure(item, year)),
    sources: coalSourcesOfYear(desk, year),
    how: lacking.length === 0 ? '各种能源折标准煤之和' : `这些能源还不能折算，所以没有合计：${names}`,
    unit: 'tce',
    rule: 'fixed',
  })
}

/** Consumption, generation and discharge per unit of the main product. */
export function unitConsumptionPart(desk: Desk, section: string): readonly Block[] {
  const { survey } = desk.readings
  const { main, years } = survey
  const items = itemsOf(desk, [
    'material',
    'energy',
    'water',
    'waste_generated',
    'pollutant_generated',
    'pollutant_discharged',
  ])
  if (main === null) return [gap(section, '还没有主要产品，不能计算单耗。请在现状调查项目中把一种产品标为主要产品。')]
  if (items.length === 0 || years.length === 0) return []
  const rows = items.map((item) => [
    cellOf(item.name),
    cellOf(`${unitOfItem(item)}/${unitOfItem(main)}`),
    ...years.map((year) => quotientCell(desk, item, year, unitConsumption(survey, item, year))),
  ])
  const energy = energyPerProduct(desk, main)
  const head = [
    { title: '项目', wide: 2 },
    { title: '单位', wide: 1.2, align: 'center' as const },
    ...years.map((year) => yearHead(desk, year)),
  ]
  const note = `按每单位${main.name}计；计算中不取整，只在打印时保留四位有效数字。`
  return [
    table(desk, { id: `${section}_unit`, title: '单位产品消耗和产排量', note }, head, [...rows, ...energy.rows]),
    ...unitEnergyChart(desk, section, energy.values, `tce/${unitOfItem(main)}`),
  ]
}

function quotientCell(desk: Desk, item: SurveyItem, year: string, quotient: Quotient): ReportCell {
  const { main } = desk.readings.survey
  return cellWith(
    computed(desk, valueOf(quotient), {
      key: `computed:unit_consumption:${item.row.id}:${year}`,
      label: `单位产品${item.name} ${year}年`,
      places: [placeOfFigure(item, year), ...(main === null ? [] : [placeOfFigure(main, year)])],
      how: howOf(quotient),
      unit: main === null ? unitOfItem(item) : `${unitOfItem(item)}/${unitOfItem(main)}`,
      rule: 'quotient',
    }),
  )
}

function valueOf(quotient: Quotient): Computed {
  if (quotient.kind === 'number') return quotient.value
  return quotient.kind === 'not_applicable' ? 'not_applicable' : 'missing'
}

function howOf(quotient: Quotient): string {
  if (quotient.kind === 'missing') return quotient.of === 'amount' ? '这一年的数量还没有填写' : '这一年的产量还没有填写'
  if (quotient.kind === 'division_by_zero') return '这一年的产量为 0，不能计算'
  return quotient.kind === 'not_applicable' ? '不适用' : '数量除以主要产品的产量'
}

function energyPerProduct(desk: Desk, main: SurveyItem) {
  const totals = energyTotals(desk.readings.survey, desk.input.method.energyFactors)
  if (itemsOf(desk, ['energy']).length === 0) return { rows: [], values: [] }
  const quotients = totals.map(({ year, tce, lacking }) => {
    const amount: Figure = lacking.length === 0 ? { kind: 'number', value: tce } : { kind: 'missing' }
    return { year, quotient: quotientOf(amount, figureIn(main, year)) }
  })
  const unit = `tce/${unitOfItem(main)}`
  const cells = quotients.map(({ year, quotient }) =>
    cellWith(
      computed(desk, valueOf(quotient), {
        key: energyPerProductKey(year),
        label: `单位产品综合能耗 ${year}年`,
        places: [...itemsOf(desk, ['energy']), main].map((item) => placeOfFigure(item, year)),
        sources: coalSourcesOfYear(desk, year),
        how: quotient.kind === 'number' ? '综合能耗除以主要产品的产量' : howOf(quotient),
        unit,
        rule: 'quotient',
      }),
    ),
  )
  const values = quotients.map(({ quotient }) => (quotient.kind === 'number' ? quotient.value : null))
  return { rows: [[cellOf('综合能耗'), cellOf(unit), ...cells]], values }
}

function energyPerProductKey(year: string): string {
  return `computed:energy_per_product:${year}`
}

function unitEnergyChart(desk: Desk, section: string, values: readonly (Decimal | null)[], unit: string): Block[] {
  const { years } = desk.readings.survey
  if (years.length < 2 || values.every((value) => value === null)) return []
  const figures = years.map(energyPerProductKey)
  const series = [{ name: '单位产品综合能耗', values: values.map(chartValue), figures }]
  const title = `单位产品综合能耗的变化（${unit}）`
  return [
    chartBlock(desk, `${section}_unit_energy`, title, { kind: 'line', unit, categories: yearNames(years), series }),
  ]
}

/** What the walk through the plant found. */
export function findingsPart(desk: Desk, section: string): readonly Block[] {
  return sheetTable(desk, {
    sheet: 'site_findings',
    section,
    columns: [
      ['place', 1.2],
      ['finding', 3],
      ['aspect', 1.2],
      ['suggestion', 2.5],
      ['found_on', 1.3],
    ],
    missing: '还没有填写现场考察发现的问题。请在工作台的“现状”中填写部位、问题和建议。',
  })
}

function itemsOf({ readings }: Desk, kinds: readonly SurveyKind[]): readonly SurveyItem[] {
  return readings.survey.items.filter(({ kind }) => kind !== null && kinds.includes(kind))
}

function mainNote({ readings }: Desk): string | null {
  return readings.survey.main === null ? null : `计算单耗的主要产品：${readings.survey.main.name}。`
}

function noItems(what: string): string {
  return `现状调查中还没有“${what}”的项目。请在工作台的“现状”中填写项目和历年数据；确实没有的，在本节文字中说明。`
}
