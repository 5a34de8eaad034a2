import type { NamedTable } from '@qingshen/core/indicator/draft/tables-of-draft'
import type { CellStyle, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { textValue } from '../workbench-excel/cell-value.ts'

const EDGE = { style: 'thin', color: { rgb: 'FFBFBFBF' } } as const
const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE8EEF7' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  border: { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE },
}

const TEXT: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } }

const GUIDE = [
  ['项目', '怎样填'],
  [
    '一级指标、权重',
    '同一组的各行可以合并单元格，或者只在第一行写；各一级指标的权重之和、组内二级指标的权重之和都是 1，也可以写百分数',
  ],
  ['权重', '数、百分数，或者变量的式子如 0.8/n；没有公布的留空，程序不猜'],
  ['各级基准值', '≤0.5、≥95%、6~9、10+5n 等，照原文写；几级共用一个的，合并单元格或者各级照写。定性指标写各级的要求'],
  ['方向', '越小越好、越大越好、定性。有 ≤、≥ 的可以不写；不从文字猜'],
  ['限定性', '是，或者在指标名称前加 *'],
  ['核对', '已与原文逐字核对的写“已核对”；没有写的按未核对，算出的等级会注明只能参考'],
  ['产品', '需要时加一列：只用于某种产品的行写产品名称，导入时再选择一种产品，或者按产量加权'],
  ['变量', '式子里的变量在“变量”表里写明；“计数的指标”写指标编号，用、隔开，由程序数其中适用的有几项'],
  ['产量份额', '“体系”表里写几个变量名，用、隔开：它们的值之和是 1'],
] as const

/**
 * The sheets of a system as a workbook, with one that explains how to fill them in. Everything is written as text, so that
 * no spreadsheet changes a digit.
 */
export async function writeSystemBook(tables: readonly NamedTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [...tables, { name: '填写说明', rows: GUIDE }].map(({ name, rows }) => sheetOf(name, rows))
  return new Uint8Array(await writeXlsx({ sheets }))
}

const SPARE_ROWS = 200

function sheetOf(name: string, rows: NamedTable['rows']): WriteSheet {
  const width = Math.max(...rows.map((cells) => cells.length))
  const isWide = name === '填写说明' || name === '体系'
  const longest = Array.from({ length: width }, (_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  )
  const heads = (rows[0] ?? []).map((value, column) => [`0,${column}`, { value, style: HEAD }] as const)
  return {
    name,
    columns: longest.map((length) => ({ width: Math.min(isWide ? 100 : 40, Math.max(10, length * 2)), style: TEXT })),
    rows: rows.map((cells) => cells.map((text) => (text === '' ? null : textValue(text)))),
    cells: new Map(heads),
    freezePane: { rows: 1 },
    dataValidations: name === '指标' ? choicesOf(rows[0] ?? []) : [],
  }
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  限定性: ['是'],
  方向: ['越小越好', '越大越好', '定性'],
  核对: ['已核对', '未核对'],
  部分: ['定量', '定性'],
}

function choicesOf(head: readonly string[]): NonNullable<WriteSheet['dataValidations']> {
  return head.flatMap((title, column) => {
    const values = CHOICES[title]
    if (values === undefined) return []
    const letter = String.fromCodePoint(65 + column)
    const range = `${letter}2:${letter}${SPARE_ROWS}`
    return [{ type: 'list' as const, range, formula1: `"${values.join(',')}"`, allowBlank: true }]
  })
}
