import type { Block, ReportDocument, Run } from '@qingshen/core/report/report-document.schema'
import { linesOf, oneLine, printable } from '@qingshen/core/report/pictures/picture-text'
import { drawChart } from './pictures/chart-picture.ts'
import type { Picture } from '@qingshen/core/report/pictures/picture'
import { PICTURE_WIDTH } from '@qingshen/core/report/pictures/picture'
import { sankeyPicture } from '@qingshen/core/report/pictures/sankey-picture'
import { keyTable } from './key-table.ts'
import type { TableMeans } from './plan-table.ts'
import { planTable } from './plan-table.ts'
import type { PlannedBlock, PlannedSection } from './planned-report.ts'

/** The blocks of a report as they are printed, in sections of upright and of lying pages. */
export function planReport(document: ReportDocument): PlannedSection[] {
  const texts = new Map(document.figures.map(({ key, text }) => [key, text]))
  const textOf = (runs: readonly Run[]): string => {
    return printable(runs.map((run) => (run.kind === 'text' ? run.text : (texts.get(run.key) ?? ''))).join(''))
  }
  return sectionsOf(document.blocks.flatMap((block) => planBlock(block, { textOf, style: document.style })))
}

function planBlock(block: Block, means: TableMeans): PlannedBlock[] {
  switch (block.kind) {
    case 'heading': {
      const text = oneLine(`${block.number}　${block.title}`)
      return text === '' ? [] : [{ kind: 'heading', level: block.level, text }]
    }
    case 'paragraph':
      return paragraphs([means.textOf(block.runs)])
    case 'prose':
      return paragraphs(block.paragraphs)
    case 'gap':
      return [{ kind: 'gap', text: gapText(block.text) }]
    case 'table':
      return [planTable(block, means)]
    case 'chart':
      return planPictures(oneLine(block.caption), drawChart(block.chart))
    case 'sankey':
      return planPictures(oneLine(block.caption), [sankeyPicture(block.sankey)], means)
    case 'page_break':
      return [{ kind: 'page_break' }]
  }
}

/** Pictures under one caption, counted where there are several, each followed by what its marks stand for. */
function planPictures(caption: string, pictures: readonly Picture[], means?: TableMeans): PlannedBlock[] {
  return pictures.flatMap((picture, at) => {
    const counted = pictures.length === 1 ? caption : `${caption}（${at + 1}/${pictures.length}）`
    const planned = { kind: 'picture' as const, caption: counted, picture, isWide: picture.width > PICTURE_WIDTH }
    const hasKey = picture.key.length > 0 && means !== undefined
    return [planned, ...(hasKey ? [planTable(keyTable(counted, picture.key), means)] : [])]
  })
}

function paragraphs(texts: readonly string[]): PlannedBlock[] {
  return texts.flatMap(linesOf).map((text) => ({ kind: 'paragraph', text }))
}

/** A gap says itself that something is missing, also where it is printed without colours. */
function gapText(text: string): string {
  const words = oneLine(text)
  if (words.startsWith('【')) return words
  return words.endsWith('。') ? `【${words}】` : `【尚未填写：${words}】`
}

/** A wide table lies on pages of its own kind, together with the headings before it. */
function sectionsOf(blocks: readonly PlannedBlock[]): PlannedSection[] {
  const sections: { isWide: boolean; blocks: PlannedBlock[] }[] = []
  for (const block of blocks) {
    const last = sections.at(-1)
    const isWide = (block.kind === 'table' || block.kind === 'picture') && block.isWide
    if (last?.isWide === isWide) last.blocks.push(block)
    else sections.push({ isWide, blocks: isWide ? [...takeHeadings(last?.blocks ?? []), block] : [block] })
  }
  const joined = joinLying(sections.filter(({ blocks }) => blocks.length > 0))
  return joined.map(({ isWide, blocks }) => ({ isWide, blocks: withoutOuterBreaks(blocks) }))
}

/** Takes the headings (and a page break before them) off the end. */
function takeHeadings(blocks: PlannedBlock[]): PlannedBlock[] {
  const after = blocks.findLastIndex(({ kind }) => kind !== 'heading' && kind !== 'page_break')
  return blocks.splice(after + 1)
}

/** A section begins and ends with its own page: a break there would leave an empty one. */
function withoutOuterBreaks(blocks: readonly PlannedBlock[]): readonly PlannedBlock[] {
  const isPrinted = ({ kind }: PlannedBlock): boolean => kind !== 'page_break'
  const first = blocks.findIndex(isPrinted)
  return first === -1 ? [] : blocks.slice(first, blocks.findLastIndex(isPrinted) + 1)
}

/** Two lying sections with nothing between them any more are one. */
function joinLying(sections: readonly { isWide: boolean; blocks: PlannedBlock[] }[]): PlannedSection[] {
  const joined: { isWide: boolean; blocks: PlannedBlock[] }[] = []
  for (const section of sections) {
    const last = joined.at(-1)
    if (last?.isWide === section.isWide) last.blocks.push(...section.blocks)
    else joined.push(section)
  }
  return joined
}
