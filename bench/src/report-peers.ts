import { resolve } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, ReportDocument } from '@qingshen/core/report/report-document.schema'
import { outlinesPng } from '@qingshen/documents/report/pictures/picture-png'
import { Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TableOfContents } from 'docx'
import type { FileChild } from 'docx'

const FOLDER = resolve('/', 'bench-report')

/** The plain text of a block's runs or of a cell: reports of the bench have no bound figures. */
function textOf(runs: readonly { readonly kind: string; readonly text?: string }[]): string {
  return runs.map(({ text }) => text ?? '').join('')
}

/**
 * The same pages with the bare Word library and rasteriser: no styles, no widths, no page numbers in the contents. The
 * drawings are given, their texts already outlines.
 */
export async function bareWord(document: ReportDocument, drawings: readonly string[]): Promise<Uint8Array> {
  const pictures = drawings.map(outlinesPng)
  let picture = 0
  const children = document.blocks.flatMap((block): FileChild[] => {
    if (block.kind !== 'chart' && block.kind !== 'sankey') return bareBlock(block)
    const data = pictures[picture++ % pictures.length] ?? new Uint8Array()
    const image = new ImageRun({ type: 'png', data, transformation: { width: 590, height: 300 } })
    return [new Paragraph({ children: [image] }), new Paragraph(block.caption)]
  })
  const contents = new TableOfContents('目录', { headingStyleRange: '1-3' })
  const file = new Document({ sections: [{ children: [contents, ...children] }] })
  return new Uint8Array(await Packer.toBuffer(file))
}

function bareBlock(block: Block): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.title, heading: HeadingLevel.HEADING_2 })]
    case 'paragraph':
      return [new Paragraph(textOf(block.runs))]
    case 'prose':
      return block.paragraphs.map((text) => new Paragraph(text))
    case 'gap':
      return [new Paragraph(block.text)]
    case 'table': {
      const rows = [
        block.columns.map(({ title }) => title),
        ...block.rows.map((row) => row.map(({ runs }) => textOf(runs))),
      ]
      const table = rows.map((cells) => {
        return new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
      })
      return [new Paragraph(block.caption), new Table({ rows: table }), new Paragraph(block.note ?? '')]
    }
    case 'chart':
    case 'sankey':
      return []
    case 'page_break':
      return [new Paragraph({ pageBreakBefore: true })]
  }
}

/** The typesetter alone, with its fonts loaded. */
export function bareTypesetter(): NodeCompiler {
  return NodeCompiler.create({ workspace: FOLDER })
}

/** The same pages as one source for the bare typesetter, written as a person would: contents, tables, drawings given. */
export function barePdf(compiler: NodeCompiler, document: ReportDocument, pictures: readonly string[]): Uint8Array {
  pictures.forEach((svg, at) => compiler.mapShadow(resolve(FOLDER, `${at}.svg`), Buffer.from(svg)))
  let picture = 0
  const blocks = document.blocks.map((block) => {
    return block.kind === 'chart' || block.kind === 'sankey'
      ? `#figure(image("/${picture++ % pictures.length}.svg", width: 100%), caption: ${literal(block.caption)})`
      : bareSource(block)
  })
  const style =
    '#set text(lang: "zh", font: ("Liberation Serif", "Noto Serif CJK SC"), size: 14pt)\n#set par(leading: 12pt)'
  const { result } = compiler.compile({ mainFileContent: `${style}\n#outline()\n${blocks.join('\n\n')}` })
  compiler.evictCache(3)
  if (result === null) throw new Error('the bare source does not compile')
  return compiler.pdf(result)
}

function bareSource(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'='.repeat(block.level)} #${literal(block.title)}`
    case 'paragraph':
      return `#${literal(textOf(block.runs))}`
    case 'prose':
      return block.paragraphs.map((text) => `#${literal(text)}`).join('\n\n')
    case 'gap':
      return `#${literal(block.text)}`
    case 'table': {
      const cells = block.rows.flatMap((row) => row.map(({ runs }) => literal(textOf(runs))))
      const head = block.columns.map(({ title }) => literal(title))
      const table = `table(columns: ${block.columns.length}, table.header(${head.join(', ')}), ${cells.join(', ')})`
      return `#show figure: set block(breakable: true)\n#figure(${table}, caption: ${literal(block.caption)})`
    }
    case 'chart':
    case 'sankey':
      return ''
    case 'page_break':
      return '#pagebreak(weak: true)'
  }
}

function literal(text: string): string {
  return JSON.stringify(text)
}
