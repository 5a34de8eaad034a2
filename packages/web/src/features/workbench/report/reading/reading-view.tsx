import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import { ProblemPanel } from '../../../../shared/ui/problem-panel.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { useVariant } from '../use-variant.ts'
import { VariantSwitch } from '../variant-switch.tsx'
import { ComparisonView } from './comparison-view.tsx'
import { ReportFile } from './report-file.tsx'
import { SubmittedChoice } from './submitted-choice.tsx'
import { useReportReading } from './use-report-reading.ts'

/** A report in Word or PDF, uploaded or handed in, beside the data: what agrees, what contradicts, page and cell. */
export function ReadingView() {
  const { head } = useWorkbench()
  const [variant] = useVariant()
  const { reading, upload, choose, drop } = useReportReading(head.case, variant)
  return (
    <div className="stack">
      <section className="card stack no-print" aria-label="要核对的报告">
        <div className="row between">
          <p>读出报告里的数字，与审核数据逐一核对，并复算其中的合计、差值和水平。文件不会保存，数据不会改动。</p>
          <VariantSwitch />
        </div>
        <ReportFile reading={reading} onFile={(file) => void upload(file)} onCancel={drop} />
        <SubmittedChoice onChoose={(one) => void choose(one)} isBusy={reading.kind === 'reading'} />
      </section>
      {reading.kind === 'failed' ? <ProblemPanel error={reading.error} /> : null}
      {reading.kind === 'compared' ? <ComparisonView comparison={reading.comparison} /> : null}
      {reading.kind === 'none' ? (
        <EmptyState
          icon="search"
          title="还没有选文件"
          hint="选一份 Word（.docx、.doc）或者 PDF 的审核报告，这里会把报告里的数和审核数据里的数并排列出，注明在第几页、哪张表的哪一格。"
        />
      ) : null}
    </div>
  )
}
