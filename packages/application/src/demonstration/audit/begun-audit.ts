import { loadAuditMethod } from '@qingshen/contracts/workbench-findings.operations'
import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import type { DemonstrationAudit } from '../demonstration-data.ts'
import type { DeskOf } from '../desk-of.ts'
import type { CaseDays } from './open-case.ts'
import type { RowSet } from './rows.ts'
import { enterRows, rowId, rowsOf } from './rows.ts'
import { stepRows } from './step-rows.ts'

/** The days of the case whose audit has begun. */
export const BEGUN_DAYS: CaseDays = {
  entered: '2026-07-06',
  applied: '2026-07-20',
  organised: '2026-08-03',
  engaged: '2026-08-24',
  planned: '2026-08-28',
  reportBy: '2027-05-31',
  delegatedUntil: '2027-12-31',
}

const TEAM = [
  { name: '副总经理（组长）', team_role: 'leader', post: '公司，副总经理', duties: '组织和批准', hours: '40' },
  { name: '环保主管', team_role: 'member', post: '环保部，主管', duties: '日常组织和数据', hours: '120' },
  { name: '染色车间主任', team_role: 'member', post: '染色车间，主任', duties: '现场调查和实测', hours: '80' },
]

const PLAN = [
  { phase: '1', content: '组建小组，宣传培训', finish_on: '2026-09-15', responsible: '环保部' },
  { phase: '2', content: '现状调查，确定审核重点', finish_on: '2026-11-30', responsible: '环保部' },
  { phase: '3', content: '实测和平衡', finish_on: '2027-01-31', responsible: '染色车间' },
]

const YEARS = ['2023', '2024', '2025'] as const

/**
 * What is entered so far, with the faults that first surveys have: a year in terajoules among those in gigajoules, a year left
 * out, more discharged than was generated, a jump nobody has explained.
 */
const ITEMS = [
  { kind: 'output', name: '印染布', unit: 't', is_main: 'yes', figures: ['3890', '3960', '4010'] },
  {
    kind: 'energy',
    name: '电力',
    unit: 'ten_thousand_kwh',
    carrier: 'electricity',
    figures: ['845', '', '872'],
  },
  { kind: 'energy', name: '外购蒸汽', unit: 'gj', carrier: 'heat', figures: ['152000', '155.1', '158400'] },
  { kind: 'water', name: '新水', unit: 'ten_thousand_m3', figures: ['64.2', '65.1', '98.7'] },
  { kind: 'pollutant_generated', name: '化学需氧量', unit: 't', figures: ['612', '624', '61.8'] },
  { kind: 'pollutant_discharged', name: '化学需氧量', unit: 't', limit: '58', figures: ['52', '54', '63'] },
] as const

/** Enters the audit that has begun: prepared, and its survey half filled in. */
export async function enterBegunAudit(deskOf: DeskOf, { people }: DemonstrationAudit, id: string): Promise<void> {
  await enterRows(await deskOf(people.enterprise, '2026-09-14'), id, [
    ...rowsOf(id, 'team', TEAM),
    ...rowsOf(id, 'plan', PLAN),
    ...rowsOf(id, 'publicity', [
      {
        held_on: '2026-09-02',
        form: '动员会',
        content: '审核的目的和安排（虚构）',
        audience: '中层干部',
        people: '28',
      },
    ]),
    ...rowsOf(id, 'overview', [
      {
        topic: '企业基本情况',
        content: '本企业和全部数据均为虚构，仅供演示。企业从事棉布印染，有前处理、染色、印花、整理四个车间。',
      },
    ]),
  ])
  await enterRows(await deskOf(people.enterprise, '2026-11-06'), id, surveyed(id))
  const consultancy = await deskOf(people.consultancy, '2026-11-10')
  const { steps } = await consultancy(loadAuditMethod, { params: { case: id } })
  await enterRows(consultancy, id, stepRows(id, steps, { '1': '2026-09-14' }, ['survey', 'publicity_and_training']))
}

function surveyed(id: string): WorkbenchChange[] {
  const items = ITEMS.map(({ figures: _figures, ...item }) => item)
  const figures = ITEMS.flatMap(({ kind, name, figures: values }) =>
    YEARS.flatMap((year, at) => {
      const amount = values[at] ?? ''
      return amount === ''
        ? []
        : [{ item: rowId(id, 'survey_items', ofKind({ kind, name })), year, amount, method: 'ledger' }]
    }),
  )
  const findings = [
    { place: '染色车间', finding: '冷却水直接排入地沟', aspect: 'equipment', found_on: '2026-11-05' },
    { place: '印花车间', finding: '残浆冲入下水道', aspect: 'management', found_on: '2026-11-05' },
  ]
  return [
    ...rowsOf(id, 'survey_items', items, ofKind),
    ...rowsOf(id, 'survey_figures', figures),
    ...rowsOf(id, 'site_findings', findings),
  ]
}

/** What is generated and what is discharged bear one name. */
function ofKind({ kind = '', name = '' }: RowSet): string {
  return `${kind} ${name}`
}
