import './report.css'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress } from '../../../shared/address/use-address.ts'
import { EmptyState } from '../../../shared/ui/page-states.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { OneSheet } from '../sheets-part.tsx'
import { EditionsView } from './editions/editions-view.tsx'
import { PreviewView } from './preview/preview-view.tsx'
import { ReadingView } from './reading/reading-view.tsx'
import type { ReportViewId } from './report-views.ts'
import { openReportView, REPORT_VIEWS } from './report-views.ts'

const PAGES: Readonly<Record<ReportViewId, () => ReactNode>> = {
  preview: () => <PreviewView />,
  editions: () => <EditionsView />,
  reading: () => <ReadingView />,
  continuing: () => <OneSheet sheet="continuing_work" />,
}

/** The report of an audit: as it reads now, the editions made of it, and a file compared with the data. */
export function ReportPart() {
  const [address] = useAddress()
  const open = openReportView(address)
  const isFrozen = address['version'] !== undefined && open !== 'continuing'
  return (
    <div className="stack report-part">
      <ReportViewLinks open={open} />
      {isFrozen ? <FrozenNote /> : PAGES[open]()}
    </div>
  )
}

function ReportViewLinks({ open }: { open: ReportViewId }) {
  const { head } = useWorkbench()
  const [{ version, variant }] = useAddress()
  const kept = { ...(version === undefined ? {} : { version }), ...(variant === undefined ? {} : { variant }) }
  return (
    <nav aria-label="报告的各部分" className="sheet-list no-print">
      <ul>
        {REPORT_VIEWS.map(({ id, title }) => (
          <li key={id}>
            <Link
              to="/workbench/$case"
              params={{ case: head.case }}
              search={{ ...kept, tab: 'report', view: id } as never}
              className="sheet-link"
              data-open={id === open}
              aria-current={id === open ? 'true' : undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What was handed in is a file; the preview is always of the data as they are. */
function FrozenNote() {
  const { head } = useWorkbench()
  return (
    <EmptyState
      icon="book"
      title="这里看的是定稿的数据"
      hint="报送时的报告是一份文件，在案件的报送记录里；预览和各版报告按现在的数据生成。"
      action={
        <Link to="/workbench/$case" params={{ case: head.case }} search={{ tab: 'report' } as never}>
          看按现在的数据生成的报告
        </Link>
      }
    />
  )
}
