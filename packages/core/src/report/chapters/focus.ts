import type { Decimal } from '../../kernel/decimal.ts'
import type { SheetId } from '../../workbench/all-sheets.ts'
import type { WorkbenchRow } from '../../workbench/row.schema.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import { targetOf } from '../../workbench/survey/targets.ts'
import type { Desk } from '../desk.ts'
import type { ScoredSheets } from '../parts/score-table.ts'
import { scoreTable } from '../parts/score-table.ts'
import { cellOf, cellWith, computed, enteredDay, enteredNumber, gap, paragraph, placeOf } from '../parts/runs.ts'
import { table } from '../parts/table.ts'
import type { Block, ReportCell } from '../report-document.schema.ts'

const SHEETS: ScoredSheets = {
  things: 'focus_candidates',
  criteria: 'focus_criteria',
  scores: 'focus_scores',
  thing: 'candidate',
}

/** The ranking of the candidates of the audit focus, and which were chosen. */
export function focusPart(desk: Desk, section: string): readonly Block[] {
  const candidates = rowsOf(desk.input.data, 'focus_candidates')
  if (candidates.length === 0) {
    return [gap(section, '还没有备选审核重点。请在工作台的“重点”中列出备选重点、评价因素和得分。')]
  }
  const { ranks, unscored } = desk.readings.focus
  const ranked = ranks?.map(({ candidate, total, rank }) => ({ row: candidate, total, rank })) ?? null
  const chosen = candidates.filter(({ fields }) => fields['is_chosen'] === 'yes')
  return [
    scoreTable(desk, {
      id: `${section}_focus`,
      title: '备选审核重点权重总和计分排序',
      sheets: SHEETS,
      things: candidates,
      ranked,
    }),
    ...(ranks !== null
      ? []
      : [
          gap(
            section,
            unscored.length > 0
              ? `还有 ${unscored.length} 个得分没有填写，不能排序。`
              : '评价因素还没有权重，不能排序。请填写每个因素的权重。',
          ),
        ]),
    ...(chosen.length > 0
      ? chosen.map((row) => paragraph(`确定“${row.fields['name'] ?? ''}”为审核重点。${row.fields['reason'] ?? ''}`))
      : [gap(section, '还没有确定审核重点。请在工作台的“重点”中选定，并写明理由。')]),
  ]
}

const TARGET_HEAD = [
  { title: '指标', wide: 2 },
  { title: '单位', wide: 1 },
  { title: '基准年', wide: 0.9, align: 'center' },
  { title: '基准值', wide: 1, align: 'right' },
  { title: '近期年', wide: 0.9, align: 'center' },
  { title: '近期目标', wide: 1, align: 'right' },
  { title: '近期变化（%）', wide: 1, align: 'right' },
  { title: '远期年', wide: 0.9, align: 'center' },
  { title: '远期目标', wide: 1, align: 'right' },
  { title: '远期变化（%）', wide: 1, align: 'right' },
  { title: '设定依据', wide: 1.6 },
] as const

/** The targets with the change they ask for, computed from the exact values. */
export function targetsPart(desk: Desk, section: string): readonly Block[] {
  const rows = rowsOf(desk.input.data, 'targets')
  if (rows.length === 0) {
    return [gap(section, '还没有清洁生产目标。请在工作台的“目标”中填写基准值、近期和远期目标。')]
  }
  return [
    table(
      desk,
      { id: `${section}_targets`, title: '清洁生产目标' },
      TARGET_HEAD,
      rows.map((row) => targetCells(desk, row)),
    ),
  ]
}

function targetCells(desk: Desk, row: WorkbenchRow): ReportCell[] {
  const { nearShare, farShare } = targetOf(row)
  const name = row.fields['name'] ?? ''
  const entry = (column: string, words: string) => {
    return { sheet: 'targets' as SheetId, row: row.id, column, label: `${name} ${words}` }
  }
  const number = (column: string, words: string) =>
    cellWith(enteredNumber(desk, row.fields[column], entry(column, words), row.fields['unit_text'] ?? ''))
  const year = (column: string, words: string) => cellWith(enteredDay(desk, row.fields[column], entry(column, words)))
  const share = (column: string, words: string, value: Decimal | null) =>
    cellWith(
      computed(desk, value ?? 'missing', {
        key: `computed:target_share:${row.id}:${column}`,
        label: `${name} ${words}`,
        places: [placeOf('targets', row.id, column), placeOf('targets', row.id, 'base_value')],
        how: value === null ? '没有基准值、目标值，或者基准值为 0，不能计算' : '（目标值－基准值）÷基准值',
        rule: 'share',
      }),
    )
  return [
    cellOf(name),
    cellOf(row.fields['unit_text'] ?? ''),
    year('base_year', '基准年'),
    number('base_value', '基准值'),
    year('near_year', '近期目标年'),
    number('near_value', '近期目标'),
    share('near_value', '近期变化', nearShare),
    year('far_year', '远期目标年'),
    number('far_value', '远期目标'),
    share('far_value', '远期变化', farShare),
    cellOf(row.fields['basis'] ?? ''),
  ]
}
