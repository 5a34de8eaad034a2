import type { ReportEdition } from '@qingshen/contracts/report.schema'
import type { ReportVariant } from '@qingshen/core/report/report-document.schema'
import { useQuery } from '@tanstack/react-query'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { editionsQuery } from '../report-query.ts'
import { variantTitle } from '../use-variant.ts'
import { FigureChangeList } from './figure-change-list.tsx'

/** Says when the latest edition no longer says what the data say, and which numbers changed. */
export function StaleBanner({ variant }: { variant: ReportVariant }) {
  const { head } = useWorkbench()
  const { data } = useQuery(editionsQuery(head.case))
  const latest = data?.editions.find((edition) => edition.variant === variant)
  if (latest === undefined || !latest.stale.isStale) return null
  return (
    <details className="stale-banner no-print">
      <summary>
        <Icon name="alert" size={14} /> {staleWords(latest)}
      </summary>
      <FigureChangeList stale={latest.stale} />
    </details>
  )
}

/** What has changed since an edition was made, in a sentence. */
export function staleWords({ variant, number, stale }: Pick<ReportEdition, 'variant' | 'number' | 'stale'>): string {
  const { changed, added, removed } = stale.counts
  const parts = [
    changed === 0 ? '' : `${changed} 个数字变了`,
    added === 0 ? '' : `多了 ${added} 个数字`,
    removed === 0 ? '' : `少了 ${removed} 个数字`,
    stale.wordsChanged ? '文字或者表格有改动' : '',
  ].filter(Boolean)
  return `${variantTitle(variant)}第 ${number} 版之后，${parts.length === 0 ? '数据有改动' : parts.join('，')}。`
}
