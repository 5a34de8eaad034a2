import { GUIDE_TAB } from '@qingshen/core/workbench/excel/recognise-sheets'
import { markHead, marksText } from '@qingshen/core/workbench/excel/row-mark'
import type { ExcelTable, TableHead } from '@qingshen/core/workbench/excel/table-source'
import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { columnLetters } from '../spreadsheet-in/sheet-flaws.ts'
import { cellValue, textValue } from './cell-value.ts'
import type { ChoiceLists } from './choice-lists.ts'
import { choiceLists } from './choice-lists.ts'

/** Empty lines below a table in which choices are offered, too. */
const SPARE_LINES = 300

const EDGE = { style: 'thin', color: { rgb: 'FFBFBFBF' } } as const
const BORDER = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE }
const HEAD_STYLE: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE8EEF7' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  border: BORDER,
}
const TITLE_STYLE: CellStyle = { font: { bold: true, size: 14 }, alignment: { horizontal: 'center' } }

/**
 * Tables of an audit as a workbook: a tab for each, official worksheets with their title, 制表, 审核 and the page of each
 * printed sheet; a hidden column by which rows are recognised; a tab that explains the columns. No rows: a template.
 */
export async function writeWorkbench(tables: readonly ExcelTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const lists = choiceLists()
  const tabs = tables.map((table) => tabOf(table, lists))
  const hidden = lists.tab()
  const sheets = [...tabs, guideOf(tables), ...(hidden === null ? [] : [hidden])]
  return new Uint8Array(await writeXlsx({ sheets }))
}

function tabOf(table: ExcelTable, lists: ChoiceLists): WriteSheet {
  const { heads, lines } = table
  const above = aboveHead(table)
  const head = [...heads.map(({ text }) => textValue(text)), markHead(table.sheet, table.revision)]
  const body = lines.map(({ cells, marks }) => [
    ...heads.map((each, index) => cellValue(each.kind, cells[index] ?? '')),
    marksText(marks),
  ])
  return {
    name: table.name,
    columns: [...heads.map(columnOf), { hidden: true }],
    rows: [...above, head, ...body],
    cells: styledCells(table, above.length, head),
    dataValidations: validationsOf(table, above.length, lists),
    freezePane: { rows: above.length + 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(table.official ? officialParts(table) : {}),
  }
}

/** Title and signatures stand above the head, so that lines can be added at the end. */
function aboveHead({ official, name, heads }: ExcelTable): CellValue[][] {
  if (!official) return []
  return [[name], signatures(heads)]
}

function signatures(heads: readonly TableHead[]): (string | null)[] {
  const second = Math.floor(heads.length / 2)
  return heads.map((_, index) => (index === 0 ? '制表：' : index === second ? '审核：' : null))
}

function officialParts({ heads }: ExcelTable): Partial<WriteSheet> {
  return {
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: heads.length - 1 }],
    headerFooter: { oddFooter: '&R第 &P 页 共 &N 页' },
  }
}

const WIDTHS: Readonly<Record<TableHead['kind'], number>> = {
  text: 20,
  long_text: 40,
  prose: 40,
  number: 14,
  day: 13,
  year: 8,
  unit: 10,
  choice: 16,
  law_choice: 22,
  reference: 24,
  shown: 10,
}

function columnOf({ kind, text }: TableHead) {
  const width = Math.max(WIDTHS[kind], Math.min(30, text.length * 2 + 2))
  if (kind === 'day') return { width, style: { numFmt: 'yyyy-mm-dd', border: BORDER } }
  const isNumber = kind === 'number' || kind === 'year'
  const style: CellStyle = { border: BORDER, alignment: { wrapText: kind === 'long_text', vertical: 'top' } }
  return { width, style: isNumber ? style : { ...style, numFmt: '@' } }
}

function styledCells({ official, name, heads }: ExcelTable, headRow: number, head: readonly string[]) {
  const cells = new Map<string, { value: CellValue; style: CellStyle }>()
  for (const [index, text] of head.entries()) cells.set(`${headRow},${index}`, { value: text, style: HEAD_STYLE })
  if (!official) return cells
  cells.set('0,0', { value: name, style: TITLE_STYLE })
  for (const [index, text] of signatures(heads).entries()) cells.set(`1,${index}`, { value: text, style: {} })
  return cells
}

function validationsOf({ heads, lines }: ExcelTable, above: number, lists: ChoiceLists): DataValidation[] {
  const [first, last] = [above + 2, above + 1 + lines.length + SPARE_LINES]
  return heads.flatMap((head, index) => {
    const formula1 = lists.rangeOf(head.list)
    if (formula1 === null) return []
    const letters = columnLetters(index)
    const isName = head.kind === 'reference'
    return {
      type: 'list' as const,
      formula1,
      range: `${letters}${first}:${letters}${last}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: isName ? ('warning' as const) : ('stop' as const),
      errorTitle: head.text,
      errorMessage: isName ? '列表中没有这个名称，确定要写吗？' : '请从列表中选一个。',
    }
  })
}

function guideOf(tables: readonly ExcelTable[]): WriteSheet {
  const lines = tables.flatMap(({ name, heads }) => heads.map(({ text, hint }) => [name, text, hint].map(textValue)))
  return {
    name: GUIDE_TAB,
    columns: [{ width: 26 }, { width: 26 }, { width: 70 }],
    rows: [
      ['填写以后在审核工作台上传，逐行确认后才写入。每张表最右边隐藏的“行标识”用来认出原有的行，请不要改动。'],
      ['表', '列', '怎样填'],
      ...lines,
    ],
    freezePane: { rows: 2 },
  }
}
