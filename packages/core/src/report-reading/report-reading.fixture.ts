import type { BoundFigure, ReportDocument } from '../report/report-document.schema.ts'
import type { ReadReport, ReadTable } from './read-report.ts'

export const WHOSE = { name: '乌鲁木齐天山纸业有限公司', code: '91650102MA775ABC1X' } as const

export function aFigure(key: string, more: Partial<BoundFigure> = {}): BoundFigure {
  const places = [{ sheet: 'survey_figures', row: 'r1', column: 'amount' }]
  return { key, label: key, text: '1', value: '1', unit: '', places, how: null, ...more }
}

const STYLE: ReportDocument['style'] = {
  titleFont: '黑体',
  headingFont: '黑体',
  bodyFont: '仿宋',
  latinFont: 'Times New Roman',
  titleSize: 22,
  bodySize: 12,
  linePitch: 22,
  margins: { top: 30, right: 25, bottom: 30, left: 25 },
}

const cell = (text: string) => ({ runs: [{ kind: 'text' as const, text }] })
const figure = (key: string) => ({ runs: [{ kind: 'figure' as const, key }] })

const BLOCKS: ReportDocument['blocks'] = [
  {
    kind: 'paragraph',
    runs: [{ kind: 'text', text: '企业2025年产量为' }, ...figure('output').runs, { kind: 'text', text: '万t。' }],
  },
  {
    kind: 'table',
    id: 't1',
    caption: '表2-1 水的消耗',
    columns: [
      { title: '项目', align: 'left', width: 0.4 },
      { title: '单位', align: 'center', width: 0.2 },
      { title: '2024年', align: 'right', width: 0.2 },
      { title: '2025年', align: 'right', width: 0.2 },
    ],
    rows: [[cell('新水'), cell('m³'), figure('water2024'), figure('water2025')]],
    note: null,
  },
]

/** Our own report of two figures in a table and one in a sentence. */
export function aDocument(more: Partial<ReportDocument> = {}): ReportDocument {
  return {
    variant: 'evaluation',
    title: '清洁生产审核评估报告',
    enterprise: WHOSE.name,
    cover: [],
    style: STYLE,
    blocks: BLOCKS,
    figures: [
      aFigure('output', { label: '2025年产量', text: '12.34', value: '12.34', unit: '万t' }),
      aFigure('water2024', { label: '2024年新水用量', text: '120,000', value: '120000', unit: 'm³' }),
      aFigure('water2025', { label: '2025年新水用量', text: '110,500.5', value: '110500.46', unit: 'm³' }),
    ],
    ...more,
  }
}

export function aTable(caption: string, rows: readonly (readonly string[])[], page: number | null = null): ReadTable {
  return { caption, page, rows: rows.map((cells) => ({ cells, page })) }
}

/** An uploaded report; it names the enterprise unless its paragraphs are given. */
export function aReadReport(more: Partial<ReadReport> = {}): ReadReport {
  return {
    kind: 'docx',
    name: '报告.docx',
    hash: '0'.repeat(64),
    pageCount: null,
    isScan: false,
    paragraphs: [{ text: `${WHOSE.name}清洁生产审核报告`, page: null }],
    tables: [],
    trackedChanges: [],
    comments: [],
    hasMacros: false,
    ...more,
  }
}
