import type { MadeReport, ReportFormat } from '@qingshen/documents/report/make-report'
import { makeReport } from '@qingshen/documents/report/make-report'
import { drawChart } from '@qingshen/documents/report/pictures/chart-picture'
import { sankeyPicture } from '@qingshen/core/report/pictures/sankey-picture'
import { pictureOutlines } from '@qingshen/documents/report/pictures/picture-png'
import { renderReport } from '@qingshen/documents/report/render-report'
import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import { chooseFonts } from '@qingshen/documents/report/typst/fonts'
import { createTypesetter, familiesThere } from '@qingshen/documents/report/typst/typesetter'
import { aLargeReport } from '@qingshen/testing/report-builders'
import type { Finding } from './finding.ts'
import { duration, figure, ratio } from './finding.ts'
import { barePdf, bareTypesetter, bareWord } from './report-peers.ts'
import type { Contender } from './runner.ts'
import { median, race, timed } from './runner.ts'

type Size = { readonly rows: number; readonly rounds: number }

const GOALS = { word: 3000, pdf: 2000 } as const
const MOST = { word: 3, pdf: 2.5 } as const
const CREATED_ON = '2026-11-22'

/**
 * A whole report as Word and as PDF, beside the bare libraries writing the same pages with the same pictures, whose
 * drawings are given to them ready. `rows` is the number of chapters. Every run writes another text, so that nobody can keep anything
 * from the one before. Compared is what the process computed: the machine may be busy with something else.
 */
export async function benchReport({ rows, rounds }: Size): Promise<Finding[]> {
  let number = 0
  const next = (): ReportDocument => aLargeReport(`第${(number += 1)}次`, rows)
  const drawings = drawingsOf(next())
  const typesetter = bareTypesetter()
  const walls = new Map<string, number[]>()
  const contender = (name: string, run: () => unknown): Contender => {
    const times: number[] = []
    walls.set(name, times)
    return { name, run: async () => times.push((await timed(run)).ms) }
  }
  const [word, plainWord, pdf, plainPdf, both] = await race(
    [
      contender('word', () => made(next(), ['docx'])),
      contender('bare docx', () => bareWord(next(), drawings.outlines)),
      contender('pdf', () => made(next(), ['pdf'])),
      contender('bare typst', () => barePdf(typesetter, next(), drawings.shapes)),
      contender('both', () => renderReport({ document: next(), formats: ['docx', 'pdf'], createdOn: CREATED_ON })),
    ],
    rounds,
    processClock,
  )
  if (
    word === undefined ||
    plainWord === undefined ||
    pdf === undefined ||
    plainPdf === undefined ||
    both === undefined
  )
    throw new RangeError('five contenders were given')
  // the first time is the one in which everything is loaded
  const wall = (name: string): number =>
    median({ name, times: (walls.get(name) ?? []).slice(1).toSorted((a, b) => a - b) })
  const { pages } = await made(next(), ['pdf'])
  const drawn = next().blocks.filter(({ kind }) => kind === 'chart' || kind === 'sankey').length
  return [
    figure('report', `${pages} pages`),
    figure('pictures', `${drawn}`),
    duration('Word, with charts drawn and pages counted', wall('word'), GOALS.word),
    duration('  computed', median(word)),
    duration('bare docx library and rasteriser, drawings given, computed', median(plainWord)),
    ratio('Word: ours : bare, computed', median(word), median(plainWord), MOST.word),
    duration('PDF, with charts drawn', wall('pdf'), GOALS.pdf),
    duration('  computed', median(pdf)),
    duration('bare Typst, drawings given, computed', median(plainPdf)),
    ratio('PDF: ours : bare, computed', median(pdf), median(plainPdf), MOST.pdf),
    duration('both at once, in the thread', wall('both')),
    duration('  computed', median(both)),
  ]
}

function made(document: ReportDocument, formats: readonly ReportFormat[]): Promise<MadeReport> {
  return makeReport({ document, formats, createdOn: CREATED_ON })
}

/** What all threads of this process computed: the typesetter has threads of its own. */
function processClock(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The drawings of a report ready made: as shapes for the typesetter, with their texts as outlines for Word. */
function drawingsOf(document: ReportDocument): { shapes: string[]; outlines: string[] } {
  const typesetter = createTypesetter()
  const { chinese, latin } = familiesThere(typesetter, [])
  const fonts = chooseFonts(document.style, chinese, latin)
  const pictures = document.blocks.flatMap((block) => {
    if (block.kind === 'chart') return drawChart(block.chart)
    return block.kind === 'sankey' ? [sankeyPicture(block.sankey)] : []
  })
  return {
    shapes: pictures.map(({ shapes }) => shapes),
    outlines: pictures.map((picture) => pictureOutlines(typesetter, picture, fonts)),
  }
}
