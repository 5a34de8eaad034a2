import {
  AlignmentType,
  BorderStyle,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
} from 'docx'
import type { IParagraphOptions, IRunOptions } from 'docx'

/**
 * Layout of official documents by GB/T 9704-2012: A4, type area 156 mm x 225 mm, body in size 3 (16 pt) 仿宋, 22 lines a
 * page, title in size 2 (22 pt) 小标宋. The fonts are named and never embedded: they are not free.
 */
const HALF_POINTS = { size2: 44, size3: 32, size4: 28, issuer: 64 }
const BODY_LINE_TWIP = 580
const ONE_CHARACTER_TWIP = 320
const RED = 'C00000'

const FONTS = {
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312', hint: 'eastAsia' },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体', hint: 'eastAsia' },
  heading: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体', hint: 'eastAsia' },
  page: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', hint: 'eastAsia' },
} as const

export const officialPage = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    footer: convertMillimetersToTwip(25),
  },
}

const line = { line: BODY_LINE_TWIP, lineRule: LineRuleType.EXACTLY }

function run(text: string, options: Partial<IRunOptions> = {}): TextRun {
  return new TextRun({ text, font: FONTS.body, size: HALF_POINTS.size3, ...options })
}

function paragraph(text: string, runOptions: Partial<IRunOptions>, options: IParagraphOptions): Paragraph {
  return new Paragraph({ spacing: line, ...options, children: [run(text, runOptions)] })
}

/** The mark of the issuing office in red over the head of the first page. */
export function issuerLine(mark: string): Paragraph {
  return paragraph(
    mark,
    { font: FONTS.title, size: HALF_POINTS.issuer, color: RED, characterSpacing: 20 },
    { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 360 } },
  )
}

/** Document number, centred, with the red line under it. */
export function documentNumber(number: string): Paragraph {
  return paragraph(
    number,
    {},
    {
      alignment: AlignmentType.CENTER,
      spacing: { ...line, after: 300 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 8 } },
    },
  )
}

export function documentTitle(title: string): Paragraph {
  return paragraph(
    title,
    { font: FONTS.title, size: HALF_POINTS.size2 },
    { alignment: AlignmentType.CENTER, spacing: { ...line, before: 300, after: 400 }, keepNext: true },
  )
}

/** 主送机关, flush left. */
export function addresseeLine(name: string): Paragraph {
  return paragraph(`${name}：`, {}, {})
}

export function heading(text: string): Paragraph {
  return paragraph(text, { font: FONTS.heading }, { indent: { firstLine: 2 * ONE_CHARACTER_TWIP }, keepNext: true })
}

export function bodyText(text: string): Paragraph {
  return paragraph(text, {}, { indent: { firstLine: 2 * ONE_CHARACTER_TWIP }, alignment: AlignmentType.BOTH })
}

/** Signature block: office, date, and the free space on which the seal is set. */
export function signature(office: string, date: string): Paragraph[] {
  return [
    new Paragraph({ spacing: line, keepNext: true }),
    new Paragraph({ spacing: line, keepNext: true }),
    paragraph(
      office,
      {},
      { alignment: AlignmentType.RIGHT, indent: { right: 2 * ONE_CHARACTER_TWIP }, keepNext: true },
    ),
    paragraph(date, {}, { alignment: AlignmentType.RIGHT, indent: { right: 4 * ONE_CHARACTER_TWIP }, keepNext: true }),
    paragraph(
      '（此处加盖印章）',
      { color: '808080', size: HALF_POINTS.size4 },
      {
        alignment: AlignmentType.RIGHT,
        indent: { right: 3 * ONE_CHARACTER_TWIP },
      },
    ),
  ]
}

/** 版记: who receives a copy and when the notice was printed, between two rules. */
export function imprint(copies: readonly string[], issuer: string, date: string): Paragraph[] {
  const small = { size: HALF_POINTS.size4 }
  const rule = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 4 }
  const rows = copies.length > 0 ? [`抄送：${copies.join('，')}。`] : []
  return [...rows, `${issuer}　${date}印发`].map((text, index) =>
    paragraph(text, small, {
      indent: { left: ONE_CHARACTER_TWIP, right: ONE_CHARACTER_TWIP },
      spacing: { before: index === 0 ? 600 : 0, line: 480, lineRule: LineRuleType.EXACTLY },
      border: { top: rule, ...(index === rows.length ? { bottom: rule } : {}) },
    }),
  )
}

function pageNumber(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: ONE_CHARACTER_TWIP, right: ONE_CHARACTER_TWIP },
        children: [
          new TextRun({ font: FONTS.page, size: HALF_POINTS.size4, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  })
}

/** Odd pages carry the number on the right, even pages on the left. */
export function pageNumbers(): { default: Footer; even: Footer } {
  return { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) }
}
