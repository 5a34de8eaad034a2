import { expect, test } from 'vitest'
import type { WorkbenchData } from '../workbench/workbench-data.ts'
import { readAnySystem } from '../indicator/judge-plant.ts'
import { buildReport } from './build-report.ts'
import { FIGURES_FORM } from './figure-kinds.ts'
import { figuresChanged } from './figures-changed.ts'
import type { ReportInput } from './report-input.ts'
import { CAN_MAKER, SMALL_FILE, aReport } from './report.fixture.ts'
import { namesIn, unboundNumbers } from './unbound-numbers.fixture.ts'

test.each(['evaluation', 'acceptance'] as const)('XJ05-13f no number of the report is plain text (%s)', (variant) => {
  const input = aReport(CAN_MAKER)
  expect(unboundNumbers(buildReport(input, variant), namesIn(input))).toEqual([])
})

const figuresOf = (input: ReportInput) => buildReport(input, 'acceptance').figures
const changesOf = (input: ReportInput) =>
  figuresChanged({ form: FIGURES_FORM, figures: figuresOf(aReport(CAN_MAKER)) }, figuresOf(input)).changed

test('another factor of the law is told from what to what, with the document it stands in, and what was counted with it', () => {
  const input = aReport(CAN_MAKER)
  const energyFactors = input.method.energyFactors.map((factor) =>
    factor.id === 'raw_coal' ? { ...factor, kgce: '0.7' } : factor,
  )
  const changed = changesOf({ ...input, method: { ...input.method, energyFactors } })
  expect(changed.find(({ key }) => key.startsWith('law:coal_factor'))).toMatchObject({
    label: '原煤 折标准煤系数',
    before: '0.7143 kgce/kg',
    now: '0.7 kgce/kg',
    sources: [{ kind: 'law', part: 'coal_factor', id: 'raw_coal', cited: '表', mark: 'K' }],
  })
  expect(changed.map(({ key }) => key)).toContain('computed:coal:coal:2023')
})

test('another benchmark or weight of the system is told indicator by indicator', () => {
  const input = aReport(CAN_MAKER)
  const { system } = readAnySystem(SMALL_FILE)
  const [group] = SMALL_FILE.groups
  const [water, manual] = group.indicators
  const stricter = { ...water, weight: '0.7', benchmarks: { ...water.benchmarks, I: '≤1.8' } }
  const file = { ...SMALL_FILE, groups: [{ ...group, indicators: [stricter, { ...manual, weight: '0.3' }] }] }
  const changed = changesOf({ ...input, beside: { system: readAnySystem(file), earlier: [] } })
  const found = new Map(changed.map((figure) => [figure.key, figure]))
  expect(found.get('system:benchmark:water:I')).toMatchObject({
    label: '单位产品取水量 Ⅰ级基准',
    before: '≤2 m³/t',
    now: '≤1.8 m³/t',
    sources: [{ kind: 'system', title: system.title, indicator: { id: 'water' }, level: 'I' }],
  })
  expect(found.get('system:weight:manual')).toMatchObject({ before: '0.4', now: '0.3' })
  expect(found.has('system:benchmark:water:II')).toBe(false)
})

test('a boundary, a norm and a tolerance of the law name their entry; those of the audit their row', () => {
  const rows = new Map([...CAN_MAKER].filter(([sheet]) => sheet !== 'cost_boundaries'))
  const found = (data: WorkbenchData, key: string) => figuresOf(aReport(data)).find((figure) => figure.key === key)
  expect(found(rows, 'computed:boundary:medium')).toMatchObject({
    text: '10',
    sources: [{ kind: 'law', part: 'cost_boundary', id: 'medium', origin: 'somewhere', mark: 'U' }],
  })
  expect(found(CAN_MAKER, 'computed:boundary:medium')).toMatchObject({
    places: [{ sheet: 'cost_boundaries', row: 'medium', column: 'above' }],
  })
  expect(found(CAN_MAKER, 'computed:boundary:medium')?.sources).toBeUndefined()
  expect(found(CAN_MAKER, 'computed:tolerance:metal')?.sources).toMatchObject([{ id: 'closure_tolerance' }])
})
