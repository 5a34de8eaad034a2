import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { QueryView } from '../../../../shared/ui/query-view.tsx'
import { useWorkbench, useWorkbenchState } from '../../data/use-workbench.ts'
import { StaleBanner } from '../editions/stale-banner.tsx'
import { templateQuery } from '../report-query.ts'
import { useVariant } from '../use-variant.ts'
import { VariantSwitch } from '../variant-switch.tsx'
import { ContentsRail } from './contents-rail.tsx'
import { NowDownload } from './now-download.tsx'
import { gapsOf } from './report-chapters.ts'
import { ReportPaper } from './report-paper.tsx'
import { useLivePreview } from './use-live-preview.ts'

/** The report as it reads now: paper, contents, what is missing; every number leads to its cell. */
export function PreviewView() {
  const { head } = useWorkbench()
  const [variant] = useVariant()
  const template = useQuery(templateQuery(head.case))
  const preview = useLivePreview(variant)
  return (
    <div className="stack">
      <div className="row between no-print">
        <VariantSwitch />
        <span className="row">
          <NowDownload variant={variant} />
          <button type="button" className="button" onClick={() => window.print()}>
            <Icon name="print" />
            打印
          </button>
        </span>
      </div>
      <StaleBanner variant={variant} />
      <QueryView query={template} what="报告的模板">
        {(found) => (
          <QueryView query={preview} what="报告">
            {({ document }) => (
              <>
                <PreviewNote gaps={gapsOf(document).length} isFetching={preview.isFetching} />
                <div className="report-desk">
                  <ContentsRail document={document} />
                  <ReportPaper document={document} template={found} />
                </div>
              </>
            )}
          </QueryView>
        )}
      </QueryView>
    </div>
  )
}

/** How far the report is, and from which data it is made. */
function PreviewNote({ gaps, isFetching }: { gaps: number; isFetching: boolean }) {
  const unsaved = useWorkbenchState((state) => state.unsaved)
  const words = useMemo(() => (gaps === 0 ? '各节都有内容。' : `还有 ${gaps} 处缺内容，在纸面上用虚线框标出。`), [gaps])
  return (
    <p className="quiet no-print" role="status">
      {words}
      纸上带点线的数字和句子都有出处：指一下看取自哪里，点一下去看或者去改。
      {unsaved > 0 ? `有 ${unsaved} 处正在保存，保存后这里自动更新。` : isFetching ? '正在按最新的数据更新…' : ''}
    </p>
  )
}
