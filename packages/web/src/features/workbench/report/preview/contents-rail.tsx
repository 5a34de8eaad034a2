import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import { useMemo } from 'react'
import { useMediaQuery } from '../../../../shared/ui/use-media-query.ts'
import { contentsOf, headingId } from './report-chapters.ts'

/** The contents beside the paper: each leads to its section, and says what is missing in it; folded on narrow screens. */
export function ContentsRail({ document }: { document: ReportDocument }) {
  const isNarrow = useMediaQuery('(width < 1100px)')
  const contents = useMemo(() => contentsOf(document), [document])
  if (contents.length === 0) return null
  return (
    <nav className="report-rail no-print" aria-label="报告目录">
      <details open={!isNarrow} key={String(isNarrow)}>
        <summary>目录</summary>
        <ol>
          {contents.map(({ heading, gaps }) => (
            <li key={heading.id} data-level={heading.level}>
              <button type="button" className="button-link" onClick={() => goTo(heading.id)}>
                {heading.number === '' ? '' : `${heading.number} `}
                {heading.title}
              </button>
              {gaps === 0 ? null : (
                <span className="tab-count" title={`缺 ${gaps} 处内容`}>
                  {gaps}
                  <span className="visually-hidden"> 处缺内容</span>
                </span>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}

function goTo(id: string): void {
  const heading = document.getElementById(headingId(id))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
