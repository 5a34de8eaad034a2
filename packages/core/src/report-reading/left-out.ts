import type { Block, BoundFigure, ReportDocument } from '../report/report-document.schema.ts'
import { isDash } from './match-figure.ts'
import type { LeftOut, LeftOutReason } from './report-comparison.schema.ts'
import { LEFT_OUT_REASONS } from './report-comparison.schema.ts'

const MOST_EXAMPLES = 10
/** Years and days as a report prints them. */
const DAY = /^(?:19|20)\d{2}(?:年(?:至.*|起|\d{1,2}月\d{1,2}日)?)?$/u

/** What is known of a figure beside itself: whether it is printed anywhere, and the keys of what is drawn. */
type Seen = { readonly isPrinted: boolean; readonly drawn: ReadonlySet<string> }

/** Why a figure is not looked for in a report as a number; null: it is. */
export function whyLeftOut({ key, text, value }: BoundFigure, { isPrinted, drawn }: Seen): LeftOutReason | null {
  if (!isPrinted && drawn.has(key)) return 'drawn'
  if (value !== null || isDash(text)) return null
  if (/^(?:told|finding):/u.test(key)) return 'sentence'
  return DAY.test(text) ? 'day' : 'words'
}

/** The keys of the figures that are drawn in charts and flow drawings. */
export function drawnKeys({ blocks }: Pick<ReportDocument, 'blocks'>): ReadonlySet<string> {
  return new Set(blocks.flatMap(keysOf))
}

function keysOf(block: Block): readonly string[] {
  if (block.kind === 'chart')
    return block.chart.series.flatMap(({ figures = [] }) => figures.flatMap((key) => key ?? []))
  return block.kind === 'sankey' ? block.sankey.links.flatMap(({ figure }) => figure ?? []) : []
}

/** The figures that are left out, counted by their reasons. */
export function leftOutOf(found: readonly { readonly why: LeftOutReason; readonly label: string }[]): LeftOut[] {
  return LEFT_OUT_REASONS.flatMap((reason) => {
    const own = found.filter(({ why }) => why === reason)
    if (own.length === 0) return []
    return [{ reason, count: own.length, examples: own.slice(0, MOST_EXAMPLES).map(({ label }) => label) }]
  })
}
