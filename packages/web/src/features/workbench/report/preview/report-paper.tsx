import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import type { ReportTemplate } from '@qingshen/core/report/report-template-in-force.schema'
import { memo, useMemo } from 'react'
import { FigureCard, useFigureCard } from './figure-card.tsx'
import { PaperContext } from './paper-context.ts'
import { ReportBlock } from './report-block.tsx'
import { FigureMark } from './runs.tsx'
import type { Chapter } from './report-chapters.ts'
import { chaptersOf, figuresByKey } from './report-chapters.ts'

interface ReportPaperProps {
  document: ReportDocument
  template: ReportTemplate
}

/** The report on paper: the cover, then a sheet for each chapter. */
export function ReportPaper({ document, template }: ReportPaperProps) {
  const chapters = useMemo(() => chaptersOf(document), [document])
  const figures = useMemo(() => figuresByKey(document), [document])
  const sections = useMemo(() => new Map(template.sections.map((section) => [section.id, section])), [template])
  const paper = useMemo(() => ({ figures, sections }), [figures, sections])
  const card = useFigureCard(figures)
  return (
    <PaperContext value={paper}>
      <div className="report-paper" role="region" aria-label="报告预览" {...card.handlers}>
        <Cover document={document} />
        {chapters.map((chapter) => (
          <ChapterSheet key={chapter.key} chapter={chapter} />
        ))}
      </div>
      <FigureCard {...card} />
    </PaperContext>
  )
}

function Cover({ document: { title, enterprise, cover } }: { document: ReportDocument }) {
  return (
    <section className="report-sheet report-cover" aria-label="封面">
      <p className="report-title">{enterprise === '' ? '（企业名称未载）' : enterprise}</p>
      <h2 className="report-title">{title}</h2>
      <dl>
        {cover.map(({ label, text, figure }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure === undefined ? text === '' ? '—' : text : <FigureMark figureKey={figure} text={text} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** One chapter; drawn again only when its blocks change. */
const ChapterSheet = memo(function ChapterSheet({ chapter }: { chapter: Chapter }) {
  return (
    <section className="report-sheet">
      {chapter.blocks.map(({ key, block }) => (
        <ReportBlock key={key} block={block} />
      ))}
    </section>
  )
})
