import { decimal } from '../../kernel/decimal.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import type { Desk } from '../desk.ts'
import { cellOf, cellWith, countOf, enteredDay, gap, paragraph, placeOf } from '../parts/runs.ts'
import { table } from '../parts/table.ts'
import { STEP_STATES } from '../../vocabulary/workbench-codes.ts'
import { sheetTable } from '../parts/sheet-table.ts'
import type { Block } from '../report-document.schema.ts'

/** Who is in the audit team. */
export function teamPart(desk: Desk, section: string): readonly Block[] {
  return sheetTable(desk, {
    sheet: 'team',
    section,
    columns: [
      ['name', 1],
      ['team_role', 1, '小组职务'],
      ['post', 2],
      ['specialty', 1],
      ['duties', 3],
      ['hours', 1, '投入时间（h）'],
    ],
    missing: '还没有填写审核小组成员。请在工作台的“准备”中填写成员的姓名、职务和职责。',
  })
}

/** The plan of the audit. */
export function planPart(desk: Desk, section: string): readonly Block[] {
  return sheetTable(desk, {
    sheet: 'plan',
    section,
    columns: [
      ['phase', 1],
      ['content', 2.5],
      ['finish_on', 1.4],
      ['responsible', 1.5],
      ['checker', 1.3],
      ['output', 1.3],
    ],
    missing: '还没有填写审核工作计划。请在工作台的“准备”中按阶段填写工作内容、完成时间和责任部门。',
  })
}

/** How people were told and trained; the sentence counts what the tables list. */
export function publicityPart(desk: Desk, section: string): readonly Block[] {
  const publicity = rowsOf(desk.input.data, 'publicity')
  const training = rowsOf(desk.input.data, 'training')
  const held = countOf(desk, decimal(publicity.length), {
    key: 'computed:publicity:count',
    label: '宣传活动的次数',
    places: [placeOf('publicity', null, null)],
    how: '宣传活动记录的行数',
  })
  const trained = countOf(desk, decimal(training.length), {
    key: 'computed:training:count',
    label: '培训的次数',
    places: [placeOf('training', null, null)],
    how: '培训记录的行数',
  })
  if (publicity.length + training.length === 0) {
    return [gap(section, '还没有填写宣传和培训的记录。请在工作台的“准备”中填写日期、形式、对象和人数。')]
  }
  return [
    paragraph('审核期间共开展宣传活动 ', held, ' 次、培训 ', trained, ' 次，情况见下表。'),
    ...sheetTable(desk, {
      sheet: 'publicity',
      section,
      columns: [
        ['held_on', 1.4],
        ['form', 1],
        ['content', 3],
        ['audience', 1],
        ['people', 1],
      ],
      missing: '还没有填写宣传活动的记录。',
    }),
    ...sheetTable(desk, {
      sheet: 'training',
      section,
      columns: [
        ['held_on', 1.4],
        ['topic', 2.5],
        ['trainer', 1],
        ['audience', 1.2],
        ['people', 1],
        ['hours', 0.8],
      ],
      missing: '还没有填写培训的记录。',
    }),
  ]
}

/** Obstacles and how they were overcome; an audit may have met none. */
export function barriersPart(desk: Desk, section: string): readonly Block[] {
  if (rowsOf(desk.input.data, 'barriers').length === 0) return []
  return sheetTable(desk, {
    sheet: 'barriers',
    section,
    columns: [
      ['barrier', 1],
      ['problem', 2],
      ['solution', 2],
    ],
    missing: '还没有填写障碍及解决办法。',
  })
}

/** What was done: each step of the method with its state, by the steps the audit has to take or has touched. */
export function stepsPart(desk: Desk, section: string): readonly Block[] {
  const { data, method } = desk.input
  const rows = new Map(rowsOf(data, 'steps').map((row) => [row.fields['step'] ?? '', row]))
  const shown = method.steps.filter(({ id, needed }) => needed === 'required' || rows.has(id))
  if (shown.length === 0) return [gap(section, '审核方法没有列出步骤，不能说明审核过程。')]
  const head = [
    { title: '步骤', wide: 2 },
    { title: '状态', align: 'center' as const },
    { title: '负责人', wide: 1.1 },
    { title: '完成日期', wide: 1.3, align: 'center' as const },
    { title: '佐证材料', wide: 2 },
    { title: '说明', wide: 1.6 },
  ]
  const cells = shown.map(({ id, number, title }) => {
    const row = rows.get(id)
    const fields = row?.fields ?? {}
    const state = STEP_STATES.is(fields['state']) ? STEP_STATES.label(fields['state']) : '未开始'
    return [
      cellOf(`${number} ${title}`),
      cellOf(state),
      cellOf(fields['owner'] ?? ''),
      row === undefined || fields['finished_on'] === undefined
        ? cellOf('')
        : cellWith(
            enteredDay(desk, fields['finished_on'], {
              sheet: 'steps',
              row: row.id,
              column: 'finished_on',
              label: `${title} 完成日期`,
            }),
          ),
      cellOf(fields['evidence'] ?? ''),
      cellOf(fields['note'] ?? ''),
    ]
  })
  return [table(desk, { id: `${section}_steps`, title: '审核步骤及完成情况' }, head, cells)]
}
