import type { Block } from '@qingshen/core/report/report-document.schema'
import { lazy, Suspense, use } from 'react'
import { GapNote } from './gap-note.tsx'
import { PaperContext } from './paper-context.ts'
import { ProseSection } from './prose-section.tsx'
import type { Heading } from './report-chapters.ts'
import { headingId, isTextGap } from './report-chapters.ts'
import { ReportSankeyPicture } from './report-sankey-picture.tsx'
import { ReportTable } from './report-table.tsx'
import { Runs } from './runs.tsx'

const ReportChartPicture = lazy(async () => {
  const { ReportChartPicture: component } = await import('./report-chart-picture.tsx')
  return { default: component }
})

/** One block of the report on its paper. */
export function ReportBlock({ block }: { block: Block }) {
  const { sections } = use(PaperContext)
  // The same element before and after the first words are there: who is writing stays in the field.
  if (block.kind === 'prose' || (block.kind === 'gap' && isTextGap(block, sections)))
    return <ProseSection section={block.section} />
  switch (block.kind) {
    case 'heading':
      return <BlockHeading heading={block} />
    case 'paragraph':
      return (
        <p className="report-text">
          <Runs runs={block.runs} />
        </p>
      )
    case 'gap':
      return <GapNote section={block.section} text={block.text} />
    case 'table':
      return <ReportTable table={block} />
    case 'chart':
      return (
        <Suspense fallback={<p className="quiet">正在画图…</p>}>
          <ReportChartPicture chart={block.chart} caption={block.caption} />
        </Suspense>
      )
    case 'sankey':
      return <ReportSankeyPicture sankey={block.sankey} caption={block.caption} />
    case 'page_break':
      return null
  }
}

function BlockHeading({ heading: { id, level, number, title } }: { heading: Heading }) {
  const Tag = level === 1 ? 'h3' : level === 2 ? 'h4' : 'h5'
  return (
    <Tag id={headingId(id)} tabIndex={-1} data-level={level} className="report-heading">
      {number === '' ? null : <span className="report-number">{number}</span>}
      {title}
    </Tag>
  )
}
