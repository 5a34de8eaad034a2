import type { Client } from '@qingshen/contracts/client'
import { changeWorkbench } from '@qingshen/contracts/workbench.operations'
import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { INDICATOR_GROUPS } from './audit-indicators.ts'
import { AUDIT_OPTIONS } from './audit-options.ts'
import type { KnownAudit, RowSet } from './audit-rows.ts'
import { named, rowsOf } from './audit-rows.ts'
import { AUDIT_ITEMS, AUDIT_YEARS } from './audit-survey.ts'
import { optionRows } from './option-steps.ts'
import type { EnteredPlant } from './plant-steps.ts'

/** What is left for people to do themselves: options by their names, studies of others, the values of the indicators. */
export type LeftToPeople = {
  readonly options?: readonly string[]
  readonly studies?: readonly string[]
  readonly values?: boolean
}

/** Enters all of an audit but its drawing the way another program would. */
export async function enterAudit(
  client: Client,
  id: string,
  plant: EnteredPlant,
  leftOut: LeftToPeople = {},
): Promise<KnownAudit> {
  const items = named(AUDIT_ITEMS.map(({ name }) => name))
  const indicators = named(numbers())
  const entered = AUDIT_OPTIONS.filter(({ name }) => leftOut.options?.includes(name) !== true)
  const options = named(entered.map(({ name }) => name))
  const known = { items, options, indicators }
  await send(client, id, [
    ...preparation(),
    ...survey(items),
    ...focus(),
    ...rowsOf('losses', losses(plant)),
    ...rowsOf('level_values', levelValues(leftOut.values === true), [...indicators.values()]),
    ...rowsOf('level_requirements', [
      { kind: 'law', level: 'II', basis: '电镀行业清洁生产水平要求（演练）', due_on: '2027-12-31' },
    ]),
  ])
  await send(client, id, optionRows(entered, { known, plant, unstudied: leftOut.studies ?? [] }))
  return known
}

const NUMBERED = INDICATOR_GROUPS.flatMap(({ indicators }, group) =>
  indicators.map((indicator, at) => ({ number: `${group + 1}.${at + 1}`, indicator })),
)

function numbers(): string[] {
  return NUMBERED.map(({ number }) => number)
}

function levelValues(withoutValues: boolean): RowSet[] {
  return NUMBERED.map(({ number, indicator: [title, , , , , , before, after] }) => ({
    indicator: number,
    name: title.replace('*', ''),
    ...(withoutValues ? {} : { before, after }),
    source: '台账和现场核查',
    ...(before === '不适用' ? { proof: '产品不使用包装，见产品说明' } : {}),
  }))
}

function preparation(): WorkbenchChange[] {
  const held = { held_on: '2026-03-16', content: '动员会：审核的目的和安排', audience: '全体管理人员', people: '42' }
  return [
    ...rowsOf('team', [
      { name: '厂长（组长）', team_role: 'leader', post: '厂部，厂长', duties: '组织、协调、批准方案', hours: '40' },
      { name: '环保科长', team_role: 'deputy', post: '环保科，科长', duties: '日常组织和数据', hours: '160' },
      { name: '电镀工艺员', team_role: 'member', post: '技术科，工程师', duties: '平衡测算和方案', hours: '120' },
      { name: '财务主管', team_role: 'member', post: '财务科，会计师', duties: '经济分析', hours: '60' },
    ]),
    ...rowsOf(
      'plan',
      ['1', '2', '3', '4', '5', '6', '7'].map((phase, index) => ({
        phase,
        content: `第${phase}阶段的工作`,
        finish_on: `2026-${String(index + 3).padStart(2, '0')}-28`,
        responsible: '环保科',
        checker: '厂部',
        output: '阶段材料',
      })),
    ),
    ...rowsOf('publicity', [{ ...held, form: '动员会' }]),
    ...rowsOf('training', [
      { held_on: '2026-03-20', topic: '物料平衡的做法', audience: '审核小组', people: '12', hours: '6' },
    ]),
    ...rowsOf('barriers', [{ barrier: '担心影响生产', problem: '停槽改造', solution: '利用检修期施工' }]),
  ]
}

function survey(items: ReadonlyMap<string, string>): WorkbenchChange[] {
  const figures = AUDIT_ITEMS.flatMap(({ name, figures: values }) =>
    AUDIT_YEARS.map((year, at) => ({
      item: items.get(name) ?? '',
      year,
      amount: values[at] ?? '',
      method: 'ledger',
      source: '企业统计台账',
    })),
  )
  return [
    ...rowsOf('overview', [
      { topic: '企业基本情况', content: '企业从事五金件电镀，有镀铬、镀锌两条生产线，三班生产，年工作三百天。' },
      { topic: '工艺', content: '除油、活化、镀铬或者镀锌、钝化、水洗、烘干。' },
    ]),
    ...rowsOf('equipment', [
      { name: '自动镀铬线', model: 'ZDX-24', count: '1', place: '镀铬槽' },
      { name: '自动镀锌线', model: 'ZDX-30', count: '1', place: '镀锌槽' },
      { name: '可控硅整流器', model: 'KGDF-6000', count: '4', place: '镀铬槽', is_obsolete: 'no' },
    ]),
    ...rowsOf(
      'survey_items',
      AUDIT_ITEMS.map(({ kind, name, unit, more }) => ({ kind, name, unit, ...more })),
      [...items.values()],
    ),
    ...rowsOf('survey_figures', figures),
    ...rowsOf('site_findings', [
      { place: '镀锌水洗', finding: '水洗槽常流水', aspect: 'process_control', found_on: '2026-04-02' },
      { place: '锅炉房', finding: '冷凝水直接排放', aspect: 'equipment', found_on: '2026-04-02' },
    ]),
  ]
}

function focus(): WorkbenchChange[] {
  const criteria = named(['废弃物量', '主要消耗', '环保费用'])
  const candidates = named(['镀铬线', '镀锌线', '废水站'])
  const weights = ['10', '8', '7']
  const scores = [...candidates.values()].flatMap((candidate, row) =>
    [...criteria.values()].map((criterion, at) => ({ candidate, criterion, score: String(9 - row - (at % 2)) })),
  )
  const target = { base_year: '2025', near_year: '2026', far_year: '2028', basis: '同行业先进水平' }
  return [
    ...rowsOf(
      'focus_criteria',
      [...criteria.keys()].map((name, at) => ({ name, weight: weights[at] ?? '' })),
      [...criteria.values()],
    ),
    ...rowsOf(
      'focus_candidates',
      [...candidates.keys()].map((name, at) => ({
        name,
        description: `${name}的消耗和产污`,
        ...(at === 0 ? { is_chosen: 'yes', reason: '铬的流失和废水最多' } : {}),
      })),
      [...candidates.values()],
    ),
    ...rowsOf('focus_scores', scores),
    ...rowsOf('targets', [
      { name: '单位面积新水用量', unit_text: 'L/m²', base_value: '31.5', near_value: '23', far_value: '18', ...target },
      {
        name: '单位面积总铬产生量',
        unit_text: 'g/m²',
        base_value: '1.6',
        near_value: '1.2',
        far_value: '0.8',
        ...target,
      },
      { name: '单位面积耗电', unit_text: 'kW·h/m²', base_value: '2.6', near_value: '2.3', far_value: '2', ...target },
    ]),
  ]
}

function losses({ units, flows }: EnteredPlant): RowSet[] {
  const of = (unit: string, flow: string) => ({ unit: units.get(unit) ?? '', flow: flows.get(flow) ?? '' })
  return [
    { ...of('镀铬一级水洗', '含铬废水'), aspect: 'technology', cause: '两级漂洗，带出的铬全部进入废水', share: '60' },
    { ...of('镀铬一级水洗', '含铬废水'), aspect: 'process_control', cause: '出槽停留时间短，带出液多', share: '30' },
    { ...of('锅炉房', '锅炉排汽'), aspect: 'equipment', cause: '冷凝水没有回收', share: '80' },
  ]
}

const MOST = 400

async function send(client: Client, id: string, changes: readonly WorkbenchChange[]): Promise<void> {
  for (let at = 0; at < changes.length; at += MOST) {
    const { results } = await client(changeWorkbench, {
      params: { case: id },
      body: { origin: 'excel', changes: changes.slice(at, at + MOST) },
    })
    const refused = results.find(({ outcome }) => outcome !== 'saved')
    if (refused !== undefined) throw new Error(`not saved: ${JSON.stringify(refused)}`)
  }
}
