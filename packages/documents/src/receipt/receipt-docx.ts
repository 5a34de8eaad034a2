import { canonicalJson } from '@qingshen/core/kernel/canonical-json'
import type {
  RecordedRecipient,
  SubmissionContent,
  SubmissionReceipt,
} from '@qingshen/core/casework/submission-content.schema'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { bodyText, documentTitle, heading, officialPage, pageNumbers } from '../notice/official-layout.ts'

/** What a printed receipt shows: the receipt with its signature, and what was handed in to whom. */
export type PrintedReceipt = {
  readonly receipt: SubmissionReceipt
  readonly signature: string
  readonly content: SubmissionContent
  readonly recipients: readonly RecordedRecipient[]
}

/** The receipt of a submission as a Word file: to keep, and to check against the server that made it. */
export async function receiptDocx(printed: PrintedReceipt): Promise<Uint8Array> {
  const { content, receipt } = printed
  const document = new Document({
    title: `${content.enterprise}清洁生产审核报告报送回执`,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { ...officialPage, pageNumbers: { start: 1 } } },
        footers: pageNumbers(),
        children: [
          documentTitle('清洁生产审核报告报送回执'),
          bodyText(`${content.enterprise}报送的清洁生产审核报告第 ${content.number} 版已经收到。`),
          table(headRows(printed)),
          heading('报送的内容'),
          table(contentRows(content)),
          heading('声明'),
          ...content.statements.map(({ text }) => bodyText(text)),
          bodyText(`声明人：${content.certifier}`),
          heading('核验'),
          bodyText('把下面的回执原文和签名输入出具回执的系统的“核验回执”，可以确认回执没有改动。'),
          bodyText(canonicalJson(receipt)),
          bodyText(`签名：${printed.signature}`),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Row = readonly [string, string]

function headRows({ receipt, content, recipients }: PrintedReceipt): Row[] {
  const manners = { report: '报送', copy: '抄报' }
  return [
    ['收到时间', `${receipt.legalTime}（${receipt.timeZone}，以服务器时间为准）`],
    ['审核方式', AUDIT_MODES.label(content.mode)],
    ['报告的日期', content.effectiveOn],
    ['内容哈希值', `SHA-256 ${receipt.contentHash}`],
    ...recipients.map(({ office, manner }): Row => [manners[manner], office]),
  ]
}

function contentRows({ documents, sections, proved, evidence }: SubmissionContent): Row[] {
  return [
    ...documents.map(({ title, name, sha256 }): Row => [title, `${name}\nSHA-256 ${sha256}`]),
    ...sections.map(({ title, page }): Row => [title, `报告第 ${page} 页`]),
    ...proved.map(({ title }): Row => [title, '已在本系统登记']),
    ...evidence.map(({ title, effectiveOn, place, sha256 }): Row => {
      return [`佐证：${title}`, `${effectiveOn} ${place}\nSHA-256 ${sha256}`]
    }),
  ]
}

function table(rows: readonly Row[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(([name, value]) => new TableRow({ children: [cell(name, 28), cell(value, 72)] })),
  })
}

function cell(text: string, width: number): TableCell {
  const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312' }
  const lines = text
    .split('\n')
    .map((line) => new Paragraph({ children: [new TextRun({ text: line, font, size: 24 })] }))
  return new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, children: lines })
}
