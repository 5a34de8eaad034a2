import type { Block, ReportDocument, Run } from '@qingshen/core/report/report-document.schema'
import { linesOf, oneLine, printable } from '@qingshen/core/report/pictures/picture-text'
import { drawChart } from './pictures/chart-picture.ts'
import type { Picture } from '@qingshen/core/report/pictures/picture'
import { PICTURE_WIDTH } from '@qingshen/core/report/pictures/picture'
import { sankeyPicture } from '@qingshen/core/report/pictures/sankey-picture'
import { pageSections } from './page-sections.ts'
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
  const { style, blocks } = document
  return pageSections(
    blocks.flatMap((block) => planBlock(block, { textOf, style })),
    style,
  )
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
    const isWide = picture.width > PICTURE_WIDTH
    const planned = { kind: 'picture' as const, caption: counted, picture, isWide, above: 0 }
    const hasKey = picture.key.length > 0 && means !== undefined
    return [planned, ...(hasKey ? [planTable(keyTable(counted, picture), means)] : [])]
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
