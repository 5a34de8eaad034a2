import { rowsOf } from '../../workbench/workbench-data.ts'
import { chineseDate } from '../../kernel/chinese-date.ts'
import { decimal, decimalText } from '../../kernel/decimal.ts'
import type { Desk } from '../desk.ts'
import { registerRun } from '../parts/register-runs.ts'
import { cellOf, cellWith, gap, paragraph } from '../parts/runs.ts'
import { sheetTable } from '../parts/sheet-table.ts'
import { sankeyBlock } from '../parts/sankey.ts'
import { table } from '../parts/table.ts'
import type { Block } from '../report-document.schema.ts'

/** The register's facts of the enterprise and what the team wrote of it. */
export function overviewPart(desk: Desk, section: string): readonly Block[] {
  const { subject } = desk.input
  const facts = [
    ['企业名称', subject.enterprise, null],
    ['统一社会信用代码', subject.code, 'code'],
    ['地址', subject.address, 'address'],
    ['所属行业', subject.industry, 'industry'],
    ['所在地', subject.place, null],
    ['案件开始', chineseDate(subject.openedOn), 'opened'],
  ] as const
  const rows = facts.map(([name, text, fact]) => [
    cellOf(name),
    text === null || fact === null ? cellOf(text ?? '名录中没有登记') : cellWith(registerRun(desk, fact, text)),
  ])
  const written = rowsOf(desk.input.data, 'overview').map(({ fields }) => [
    cellOf(fields['topic'] ?? ''),
    cellOf(fields['content'] ?? ''),
  ])
  const head = [{ title: '项目' }, { title: '内容', wide: 3 }]
  return [
    table(desk, { id: `${section}_overview`, title: '企业基本情况' }, head, [...rows, ...written]),
    ...(written.length > 0
      ? []
      : [gap(section, '还没有填写企业概况。请在工作台的“现状”中填写历史、组织机构、产品和规模等情况。')]),
  ]
}

/** The process units in their order and, where there is a material layer, the drawing. */
export function processPart(desk: Desk, section: string): readonly Block[] {
  const { network } = desk.readings
  const units = rowsOf(desk.input.data, 'process_units')
  if (units.length === 0) return [gap(section, '还没有画出工艺流程。请在工作台的“审核”中画出工序和流股。')]
  const drawn = network.layers.find(({ kind }) => kind === 'material') ?? network.layers[0]
  return [
    ...sheetTable(desk, {
      sheet: 'process_units',
      section,
      title: '主要工序和功能',
      columns: [
        ['name', 1],
        ['description', 3],
        ['candidate', 1.2],
      ],
      missing: '',
    }),
    ...(drawn === undefined ? [] : sankeyBlock(desk, `${section}_process`, '工艺流程', { layer: drawn, values: null })),
  ]
}

/** The main equipment; what is to be done away with stands in the sentence. */
export function equipmentPart(desk: Desk, section: string): readonly Block[] {
  const rows = rowsOf(desk.input.data, 'equipment')
  const obsolete = rows.filter(({ fields }) => fields['is_obsolete'] === 'yes')
  const listed = sheetTable(desk, {
    sheet: 'equipment',
    section,
    columns: [
      ['name', 2],
      ['model', 1.5],
      ['count', 0.8],
      ['place', 1.5],
      ['is_obsolete', 1],
      ['note', 1.5],
    ],
    missing: '还没有填写主要设备。请在工作台的“现状”中填写名称、型号、数量，并注明是否属于淘汰设备。',
  })
  if (obsolete.length === 0) return listed
  const names = obsolete.map(({ fields }) => fields['name'] ?? '').join('、')
  const count = desk.figure({
    key: 'computed:equipment:obsolete',
    label: '属于淘汰设备的项数',
    text: decimalText(decimal(obsolete.length)),
    value: decimalText(decimal(obsolete.length)),
    unit: '项',
    places: obsolete.map(({ id }) => ({ sheet: 'equipment', row: id, column: 'is_obsolete' })),
    how: '主要设备中标为淘汰设备的行数',
  })
  return [...listed, paragraph('其中属于淘汰设备的有 ', count, ` 项：${names}。`)]
}
