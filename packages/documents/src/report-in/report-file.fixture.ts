import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { IRunOptions } from 'docx'
import {
  CommentRangeStart,
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'

const DATED = { id: 7, author: '李工', date: '2026-11-01T00:00:00Z' }

/** A Word report of one paragraph, a table with merged cells, and whatever else is asked for. */
export async function aWordReport(more: { changed?: boolean; commented?: boolean } = {}): Promise<Uint8Array> {
  const runs = [new TextRun('企业2025年产量为12.34万吨。'), ...(more.changed === true ? changedRuns() : [])]
  const children = more.commented === true ? [new CommentRangeStart(1), ...runs] : runs
  const comments = { children: [{ id: 1, author: '王工', date: new Date(0), children: [new Paragraph('请核对产量')] }] }
  const table = new Table({
    rows: [
      row([
        ['项目', 1, 2],
        ['用水量', 2, 1],
      ]),
      row([
        ['2024年', 1, 1],
        ['2025年', 1, 1],
      ]),
      row([
        ['新⽔（m³）', 1, 1],
        ['120,000', 1, 1],
        ['110,500', 1, 1],
      ]),
    ],
  })
  const document = new Document({
    ...(more.commented === true ? { comments } : {}),
    sections: [{ children: [new Paragraph({ children }), new Paragraph('表2-1 水的消耗'), table] }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function changedRuns() {
  const run: IRunOptions = {}
  return [
    new InsertedTextRun({ ...run, ...DATED, text: '插入的话' }),
    new DeletedTextRun({ ...run, ...DATED, id: 8, text: '删去 99 的话' }),
  ]
}

function row(cells: readonly (readonly [text: string, across: number, down: number])[]): TableRow {
  return new TableRow({
    children: cells.map(
      ([text, columnSpan, rowSpan]) => new TableCell({ columnSpan, rowSpan, children: [new Paragraph(text)] }),
    ),
  })
}

/** A PDF of Typst text; `isTagged` false: without the structure by which tables are known. */
export function aPdf(text: string, isTagged = true): Uint8Array {
  const mainFileContent = `#set text(font: "Noto Serif CJK SC", size: 10.5pt)\n#show figure: set block(breakable: true)\n${text}`
  return new Uint8Array(NodeCompiler.create().pdf({ mainFileContent }, { pdfTags: isTagged }))
}

/** A table of two years that is longer than a page. */
export const LONG_TABLE = `
第一段说企业2025年产量为12.34万吨，这是一段比较长的话，要写到一行的末尾还不够，所以接着写到下一行去，直到写完为止。

#figure(table(columns: 4, align: right, table.header[项目][单位][2024年][2025年],
${Array.from({ length: 60 }, (_, index) => `[物料${index + 1}号], [t], [${index},120.5], [${index * 2}.25],`).join('\n')}
), caption: [物料消耗])
`
