import type { ReportStyle } from '@qingshen/core/report/report-document.schema'
import { smallSize } from '../report-page.ts'
import { AlignmentType, LineRuleType } from 'docx'
import type { IParagraphStyleOptions, IRunOptions, IStylesOptions } from 'docx'

/** Names of the paragraph styles of a report, as the blocks use them. */
export const STYLE = {
  body: 'ReportBody',
  gap: 'ReportGap',
  caption: 'ReportCaption',
  figure: 'ReportFigure',
  cell: 'ReportCell',
  head: 'ReportHead',
  note: 'ReportNote',
  title: 'ReportTitle',
  cover: 'ReportCover',
  contents: 'ReportContents',
  company: 'ReportCompany',
  end: 'ReportEnd',
  footer: 'ReportFooter',
} as const

type Font = NonNullable<Extract<IRunOptions['font'], { ascii?: string }>>

/** A family for Chinese signs beside the one for Latin letters and figures; named, never embedded. */
function fontOf(chinese: string, latin: string): Font {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese, hint: 'eastAsia' }
}

const TWIPS = 20

/** The sizes of a report in half points, as Word counts them. */
function sizesOf(style: ReportStyle) {
  const { bodySize, titleSize } = style
  const half = (points: number): number => Math.round(points * 2)
  return {
    body: half(bodySize),
    small: half(smallSize(style)),
    headings: [half(bodySize + 4), half(bodySize + 2), half(bodySize), half(bodySize)] as const,
    title: half(titleSize + 4),
    company: half(titleSize - 2),
    cover: half(Math.max(14, bodySize)),
    contents: half(Math.min(14, bodySize)),
  }
}

/** The styles of a report: everything that looks alike is one style, so that it can be changed in Word at one place. */
export function wordStyles(style: ReportStyle): IStylesOptions {
  const sizes = sizesOf(style)
  const body = fontOf(style.bodyFont, style.latinFont)
  const heading = fontOf(style.headingFont, style.latinFont)
  const headingStyle = (at: 0 | 1 | 2 | 3) => ({
    run: { font: heading, size: sizes.headings[at], bold: false, italics: false, color: '000000' },
    paragraph: {
      keepNext: true,
      keepLines: true,
      alignment: at === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { before: 160, after: 100, line: 320, lineRule: LineRuleType.AUTO },
    },
  })
  return {
    default: {
      document: { run: { font: body, size: sizes.body, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      heading1: headingStyle(0),
      heading2: headingStyle(1),
      heading3: headingStyle(2),
      heading4: headingStyle(3),
    },
    paragraphStyles: [...textStyles(style), ...tableStyles(style), ...contentsStyles(style)],
  }
}

function textStyles(style: ReportStyle): IParagraphStyleOptions[] {
  const sizes = sizesOf(style)
  const line = { line: Math.round(style.linePitch * TWIPS), lineRule: LineRuleType.EXACT }
  const indent = { firstLine: Math.round(style.bodySize * 2 * TWIPS), firstLineChars: 200 }
  const heading = fontOf(style.headingFont, style.latinFont)
  return [
    {
      ...named(STYLE.body, '报告正文'),
      paragraph: { alignment: AlignmentType.BOTH, indent, spacing: line },
    },
    { ...named(STYLE.gap, '报告待填'), run: { color: '7A2E00' }, paragraph: { spacing: line } },
    {
      ...named(STYLE.title, '报告题目'),
      run: { font: fontOf(style.titleFont, style.latinFont), size: sizes.title },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 320, lineRule: LineRuleType.AUTO } },
    },
    {
      ...named(STYLE.company, '报告单位'),
      run: { font: heading, size: sizes.company },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 320, lineRule: LineRuleType.AUTO } },
    },
    { ...named(STYLE.footer, '报告页脚'), run: { size: 21 }, paragraph: { alignment: AlignmentType.CENTER } },
    {
      // where a table ends a section: as good as nothing to be seen
      ...named(STYLE.end, '报告节尾'),
      run: { size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: TWIPS, lineRule: LineRuleType.EXACT } },
    },
    {
      ...named(STYLE.cover, '报告封面'),
      run: { size: sizes.cover },
      paragraph: { spacing: { before: 120, after: 60 } },
    },
    {
      ...named(STYLE.contents, '报告目录标题'),
      run: { font: heading, size: sizes.headings[0] },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
    },
  ]
}

function tableStyles(style: ReportStyle): IParagraphStyleOptions[] {
  const sizes = sizesOf(style)
  const heading = fontOf(style.headingFont, style.latinFont)
  const close = { line: 260, lineRule: LineRuleType.AUTO }
  const inTable = { spacing: close }
  return [
    {
      ...named(STYLE.caption, '报告题注'),
      run: { font: heading, size: sizes.small },
      paragraph: { alignment: AlignmentType.CENTER, keepLines: true, spacing: { ...close, before: 120, after: 80 } },
    },
    {
      ...named(STYLE.figure, '报告图'),
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...close, before: 160 } },
    },
    { ...named(STYLE.cell, '报告表格'), run: { size: sizes.small }, paragraph: inTable },
    {
      ...named(STYLE.head, '报告表头'),
      run: { font: heading, size: sizes.small },
      paragraph: { ...inTable, alignment: AlignmentType.CENTER, keepNext: true },
    },
    {
      ...named(STYLE.note, '报告表注'),
      run: { size: Math.min(18, sizes.small) },
      paragraph: { spacing: { before: 60, after: 160, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ]
}

function contentsStyles(style: ReportStyle): IParagraphStyleOptions[] {
  const sizes = sizesOf(style)
  const heading = fontOf(style.headingFont, style.latinFont)
  return [1, 2, 3].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: { size: sizes.contents, ...(level === 1 ? { font: heading } : {}) },
    paragraph: { indent: { left: (level - 1) * 420 }, spacing: { line: 360, lineRule: LineRuleType.AUTO } },
  }))
}

function named(id: string, name: string) {
  return { id, name, basedOn: 'Normal', quickFormat: true }
}
