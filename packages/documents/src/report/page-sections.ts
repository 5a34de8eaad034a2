import { widthOf } from '@qingshen/core/report/pictures/picture-text'
import type { ReportStyle } from '@qingshen/core/report/report-document.schema'
import type { PlannedBlock, PlannedSection } from './planned-report.ts'
import { textArea } from './report-page.ts'

type Section = { readonly isWide: boolean; readonly blocks: PlannedBlock[] }

/** The share of a lying page that may be filled with what would stand alone on an upright one. */
const FILLED = 0.55
/** The height of a line of a short table, and of what is around it, in points. */
const ROW = 20
const AROUND = 60
/** The height of a few lines, in points. */
const FEW_LINES = 110

/**
 * Blocks in sections of upright and of lying pages. A wide table or picture lies, together with the headings before it;
 * what little would be alone on an upright page before or after it stands on the lying one.
 */
export function pageSections(blocks: readonly PlannedBlock[], style: ReportStyle): PlannedSection[] {
  const parts = splitByKind(blocks)
  const filled = joinAlike(withNeighbours(parts, style).filter((part) => part.blocks.length > 0))
  return filled.map(({ isWide, blocks: own }) => ({ isWide, blocks: withoutOuterBreaks(own) }))
}

function splitByKind(blocks: readonly PlannedBlock[]): Section[] {
  const sections: Section[] = []
  for (const block of blocks) {
    const last = sections.at(-1)
    const isWide = (block.kind === 'table' || block.kind === 'picture') && block.isWide
    if (last?.isWide === isWide) last.blocks.push(block)
    else sections.push({ isWide, blocks: isWide ? [...takeHeadings(last?.blocks ?? []), block] : [block] })
  }
  return joinAlike(sections.filter((section) => section.blocks.length > 0))
}

/** Takes the headings (and a page break before them) off the end. */
function takeHeadings(blocks: PlannedBlock[]): PlannedBlock[] {
  const after = blocks.findLastIndex(({ kind }) => kind !== 'heading' && kind !== 'page_break')
  return blocks.splice(after + 1)
}

/** Two sections of the same kind with nothing between them any more are one. */
function joinAlike(sections: readonly Section[]): Section[] {
  const joined: Section[] = []
  for (const section of sections) {
    const last = joined.at(-1)
    if (last?.isWide === section.isWide) last.blocks.push(...section.blocks)
    else joined.push({ isWide: section.isWide, blocks: [...section.blocks] })
  }
  return joined
}

/** Moves to lying pages what would be nearly alone on an upright page beside them. */
function withNeighbours(sections: readonly Section[], style: ReportStyle): Section[] {
  const page = textArea(style, true)
  const isLittle = (blocks: readonly PlannedBlock[]): boolean => {
    const height = blocks.reduce((sum, block) => sum + heightOf(block, page.width, style), 0)
    return blocks.length > 0 && height <= FILLED * page.height
  }
  for (const [at, section] of sections.entries()) {
    if (section.isWide) continue
    const [before, after] = [sections[at - 1], sections[at + 1]]
    const end = section.blocks.findIndex(({ kind }) => kind === 'page_break')
    const head = section.blocks.slice(0, end === -1 ? section.blocks.length : end)
    const isAlone = end !== -1 || after !== undefined || at === sections.length - 1
    if (before !== undefined && isAlone && isLittle(head)) before.blocks.push(...section.blocks.splice(0, head.length))
    const start = section.blocks.findLastIndex(({ kind }) => kind === 'page_break')
    const tail = section.blocks.slice(start + 1)
    const isFirst = start !== -1 || at === 0
    if (after === undefined) continue
    if (isFirst && isLittle(tail)) after.blocks.unshift(...section.blocks.splice(Math.max(0, start)))
    else
      withTextBefore(section, after, (blocks) =>
        blocks.reduce((sum, each) => sum + heightOf(each, page.width, style), 0),
      )
  }
  return [...sections]
}

/** A few lines that end a section go to the lying picture after them, which makes room: they could be alone on a page. */
function withTextBefore(
  { blocks }: Section,
  after: Section,
  heightOfAll: (blocks: readonly PlannedBlock[]) => number,
): void {
  const start = blocks.findLastIndex(({ kind }) => kind !== 'paragraph' && kind !== 'gap')
  const [picture] = after.blocks
  const lines = blocks.slice(start + 1)
  const above = heightOfAll(lines)
  if (picture?.kind !== 'picture' || lines.length === 0 || above > FEW_LINES) return
  blocks.splice(start + 1)
  after.blocks.splice(0, 1, ...lines, { ...picture, above })
}

/** The height of a block, estimated in points; pictures and long tables keep the page they want. */
function heightOf(block: PlannedBlock, width: number, { bodySize, linePitch }: ReportStyle): number {
  switch (block.kind) {
    case 'heading':
      return linePitch * 1.5
    case 'paragraph':
    case 'gap':
      return linePitch * Math.ceil((widthOf(block.text) * bodySize) / width + 0.2)
    case 'table':
      return block.isWhole ? block.rows.length * ROW + AROUND : Infinity
    case 'picture':
      return Infinity
    case 'page_break':
      return 0
  }
}

/** A section begins and ends with its own page: a break there would leave an empty one. */
function withoutOuterBreaks(blocks: readonly PlannedBlock[]): readonly PlannedBlock[] {
  const isPrinted = ({ kind }: PlannedBlock): boolean => kind !== 'page_break'
  const first = blocks.findIndex(isPrinted)
  return first === -1 ? [] : blocks.slice(first, blocks.findLastIndex(isPrinted) + 1)
}
