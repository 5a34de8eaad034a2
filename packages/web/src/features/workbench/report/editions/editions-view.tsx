import type { ReportEditions } from '@qingshen/contracts/report.schema'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { AbilityButton, withReasons } from '../../../../shared/ui/ability-button.tsx'
import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import { ProblemPanel } from '../../../../shared/ui/problem-panel.tsx'
import { QueryView } from '../../../../shared/ui/query-view.tsx'
import { useWorkbench, useWorkbenchState } from '../../data/use-workbench.ts'
import { editionsQuery } from '../report-query.ts'
import { useVariant, variantTitle } from '../use-variant.ts'
import { VariantSwitch } from '../variant-switch.tsx'
import { EditionCard } from './edition-card.tsx'
import { useMakeEdition } from './use-make-edition.ts'

/** The editions of the report: made from the data of a moment, kept, downloaded, put into what is handed in. */
export function EditionsView() {
  const { head } = useWorkbench()
  const editions = useQuery(editionsQuery(head.case))
  return (
    <QueryView query={editions} what="各版报告">
      {(found) => (
        <div className="stack">
          <MakeEdition editions={found} />
          {found.editions.length === 0 ? (
            <EmptyState
              icon="book"
              title="还没有生成过报告"
              hint="生成一版，就把这一刻的数据写成 Word 和 PDF 留存下来；以后数据改了，这里会告诉您哪些数字变了。"
            />
          ) : (
            <ul className="plain-list edition-list">
              {found.editions.map((edition) => (
                <li key={edition.id}>
                  <EditionCard edition={edition} mayAttach={found.mayAttach} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </QueryView>
  )
}

function MakeEdition({ editions: { mayMake } }: { editions: ReportEditions }) {
  const [variant] = useVariant()
  const unsaved = useWorkbenchState((state) => state.unsaved)
  const { make, isMaking } = useMakeEdition()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // the button gave way to the progress: who works by keyboard stays here
    if (make.status !== 'idle' && document.activeElement === document.body) section.current?.focus()
  }, [make.status])
  return (
    <section ref={section} tabIndex={-1} className="card stack tight" aria-label="生成一版">
      <div className="row between">
        <VariantSwitch />
        {isMaking ? (
          <span className="row" role="status">
            <progress aria-label="正在生成报告" />
            正在写 Word 和 PDF，可以离开这一页，生成后会出现在下面。
          </span>
        ) : (
          <AbilityButton
            ability={withReasons(mayMake)}
            label={`生成一版${variantTitle(variant)}`}
            icon="book"
            isPrimary
            onClick={() => make.mutate(variant)}
          />
        )}
      </div>
      {unsaved === 0 ? null : (
        <p role="note" className="quiet">
          有 {unsaved} 处还没有保存到服务器，这一版里不会有。请等显示“已保存”后再生成。
        </p>
      )}
      {make.error === null ? null : <ProblemPanel error={make.error} />}
    </section>
  )
}
