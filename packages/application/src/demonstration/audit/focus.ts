import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { byName, rowId, rowsOf } from './rows.ts'

const CRITERIA = [
  { name: '废弃物量', basis: 'waste_amount', weight: '10' },
  { name: '主要消耗', basis: 'main_consumption', weight: '8' },
  { name: '环保费用', basis: 'environmental_cost', weight: '8' },
  { name: '市场发展潜力', basis: 'market_potential', weight: '5' },
  { name: '车间积极性', basis: 'shop_enthusiasm', weight: '2' },
] as const

/** A candidate, what is said of it, and its points by the criteria. */
const CANDIDATES = [
  { name: '镀铬线', description: '用铬酐，含铬废水最多，漂洗只有两级', points: ['9', '8', '9', '7', '8'] },
  { name: '镀锌线', description: '用水最多，水洗槽常流水', points: ['7', '9', '6', '6', '7'] },
  { name: '废水站', description: '运行费用高，污泥为危险废物', points: ['8', '5', '8', '4', '5'] },
] as const

const TARGET = { base_year: '2025', near_year: '2026', far_year: '2028' }

const TARGETS = [
  {
    name: '单位面积新水用量',
    item: '新水',
    aim: 'lower_consumption',
    unit_text: 'm³/m²',
    base_value: '0.0315',
    near_value: '0.027',
    far_value: '0.02',
    basis: '企业历年最好水平和同行业先进水平',
  },
  {
    name: '单位面积总铬产生量',
    item: '总铬（产生）',
    aim: 'cut_pollution',
    unit_text: 'kg/m²',
    base_value: '0.000832',
    near_value: '0.00065',
    far_value: '0.0003',
    basis: '三级逆流漂洗的设计值',
  },
  {
    name: '单位面积耗电',
    item: '电力',
    aim: 'save_energy',
    unit_text: 'kWh/m²',
    base_value: '2.62',
    near_value: '2.45',
    far_value: '2.2',
    basis: '整流设备效率提高后的测算',
  },
] as const

/** Why one line was chosen for the audit, and what it is to reach. */
export function focusRows(audit: string): WorkbenchChange[] {
  const scores = CANDIDATES.flatMap(({ name, points }) =>
    CRITERIA.map((criterion, at) => ({
      candidate: rowId(audit, 'focus_candidates', name),
      criterion: rowId(audit, 'focus_criteria', criterion.name),
      score: points[at] ?? '',
    })),
  )
  const candidates = CANDIDATES.map(({ name, description }, at) => {
    const chosen = at === 0 ? { is_chosen: 'yes', reason: '得分最高，铬的流失和含铬废水最多' } : {}
    return { name, description, ...chosen }
  })
  return [
    ...rowsOf(audit, 'focus_criteria', CRITERIA, byName),
    ...rowsOf(audit, 'focus_candidates', candidates, byName),
    ...rowsOf(audit, 'focus_scores', scores),
    ...rowsOf(
      audit,
      'targets',
      TARGETS.map(({ item, ...target }) => ({ ...target, ...TARGET, item: rowId(audit, 'survey_items', item) })),
    ),
  ]
}
