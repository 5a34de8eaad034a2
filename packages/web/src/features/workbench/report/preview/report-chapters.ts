import type { Block, BoundFigure, ReportDocument } from '@qingshen/core/report/report-document.schema'
import type { Paper } from './paper-context.ts'

export type Heading = Extract<Block, { kind: 'heading' }>

/** A chapter of the report: its heading and the blocks below it; what stands before the first heading has none. */
export interface Chapter {
  readonly key: string
  readonly blocks: readonly PlacedBlock[]
}

/** A block with a key that stays the same while others change. */
export interface PlacedBlock {
  readonly key: string
  readonly block: Block
}

/** The blocks of a report by chapter: a page for each. */
export function chaptersOf({ blocks }: ReportDocument): Chapter[] {
  const chapters: { key: string; blocks: PlacedBlock[] }[] = []
  let section = ''
  let count = 0
  for (const block of blocks) {
    if (block.kind === 'page_break') continue
    if (block.kind === 'heading') {
      section = block.id
      count = 0
      if (block.level === 1 || chapters.length === 0) chapters.push({ key: block.id, blocks: [] })
    }
    if (chapters.length === 0) chapters.push({ key: 'front', blocks: [] })
    count += 1
    const kind = block.kind === 'gap' ? 'prose' : block.kind
    chapters.at(-1)?.blocks.push({ key: `${section}/${kind}/${count}`, block })
  }
  return chapters
}

/** The headings of a report for the contents, with how many gaps each section has. */
export function contentsOf(document: ReportDocument): { readonly heading: Heading; readonly gaps: number }[] {
  const gaps = new Map<string, number>()
  for (const gap of gapsOf(document)) gaps.set(gap.section, (gaps.get(gap.section) ?? 0) + 1)
  return document.blocks.flatMap((block) =>
    block.kind === 'heading' ? [{ heading: block, gaps: gaps.get(block.id) ?? 0 }] : [],
  )
}

/** What is still missing. */
export function gapsOf({ blocks }: ReportDocument): Extract<Block, { kind: 'gap' }>[] {
  return blocks.flatMap((block) => (block.kind === 'gap' ? [block] : []))
}

/** Whether a gap is that of the free text of its section, which is written on the spot. */
export function isTextGap(gap: Extract<Block, { kind: 'gap' }>, sections: Paper['sections']): boolean {
  if (!gap.text.includes('文字')) return false
  return sections.get(gap.section)?.parts.includes('prose') === true
}

/** The figures of a report by key. */
export function figuresByKey({ figures }: ReportDocument): ReadonlyMap<string, BoundFigure> {
  return new Map(figures.map((figure) => [figure.key, figure]))
}

/** The id under which a heading is found on the page. */
export function headingId(id: string): string {
  return `report-section-${id}`
}
