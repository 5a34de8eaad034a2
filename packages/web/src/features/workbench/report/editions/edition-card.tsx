import { attachReportEdition, downloadReportEdition } from '@qingshen/contracts/report.operations'
import type { ReportEdition, ReportForm } from '@qingshen/contracts/report.schema'
import type { Ability } from '@qingshen/contracts/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../../../shared/api/call.ts'
import { saveDownload } from '../../../../shared/api/save-download.ts'
import { instantText } from '../../../../shared/format/date-text.ts'
import { formatCount } from '../../../../shared/format/number-text.ts'
import { AbilityButton, withReasons } from '../../../../shared/ui/ability-button.tsx'
import { caseKey } from '../../../../shared/ui/case/case-query.ts'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { ProblemPanel } from '../../../../shared/ui/problem-panel.tsx'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { FORM_TITLES } from '../preview/now-download.tsx'
import { variantTitle } from '../use-variant.ts'
import { FigureChangeList, OlderFormNote } from './figure-change-list.tsx'
import { staleWords } from './stale-banner.tsx'

/** One edition: when and by whom it was made, whether it still says what the data say, its files. */
export function EditionCard({ edition, mayAttach }: { edition: ReportEdition; mayAttach: Ability }) {
  const { variant, number, madeAt, madeBy, figures, stale } = edition
  return (
    <article className="card stack tight" aria-label={`${variantTitle(variant)}第 ${number} 版`}>
      <div className="row between">
        <h3>
          {variantTitle(variant)} 第 {number} 版
        </h3>
        <StateTag
          {...(stale.isStale
            ? { icon: 'alert', word: '数据已改', tone: 'warn' }
            : { icon: 'check', word: stale.isOlderForm ? '比较过的数字一致' : '与数据一致', tone: 'good' })}
        />
      </div>
      <p className="quiet">
        {madeBy}，{instantText(madeAt)}，{formatCount(figures)} 个数字取自审核数据
      </p>
      {stale.isOlderForm && !stale.isStale ? <OlderFormNote /> : null}
      {stale.isStale ? (
        <details>
          <summary>{staleWords(edition)}</summary>
          <FigureChangeList stale={stale} />
        </details>
      ) : null}
      <EditionFiles edition={edition} mayAttach={mayAttach} />
    </article>
  )
}

function EditionFiles({ edition: { id, files }, mayAttach }: { edition: ReportEdition; mayAttach: Ability }) {
  const { head } = useWorkbench()
  const download = useMutation({
    mutationFn: async (form: ReportForm) =>
      saveDownload(await call(downloadReportEdition, { params: { case: head.case, edition: id }, query: { form } })),
  })
  return (
    <>
      <div className="row">
        {files.map(({ form, sizeBytes, sha256 }) => (
          <button
            key={form}
            type="button"
            className="button"
            disabled={download.isPending}
            title={`SHA-256 ${sha256}`}
            onClick={() => download.mutate(form)}
          >
            <Icon name="download" />
            {FORM_TITLES[form]}（{sizeText(sizeBytes)}）
          </button>
        ))}
        <AttachEdition edition={id} mayAttach={mayAttach} />
      </div>
      {download.error === null ? null : <ProblemPanel error={download.error} />}
    </>
  )
}

/** Puts the PDF of an edition into the draft of what is handed in. */
function AttachEdition({ edition, mayAttach }: { edition: string; mayAttach: Ability }) {
  const { head } = useWorkbench()
  const queries = useQueryClient()
  const attach = useMutation({
    mutationFn: (form: ReportForm) =>
      call(attachReportEdition, { params: { case: head.case, edition }, body: { form } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: caseKey(head.case, 'submissions') }),
  })
  if (attach.isSuccess) {
    return (
      <span className="row" role="status">
        <Icon name="check" size={14} /> 已放入提交的报告。
        <Link to="/cases/$case" params={{ case: head.case }} search={{ tab: 'report' } as never}>
          去核对并报送
        </Link>
      </span>
    )
  }
  return (
    <>
      <AbilityButton
        ability={withReasons(mayAttach)}
        label={attach.isPending ? '正在放入…' : '放入提交的报告（PDF）'}
        icon="upload"
        onClick={() => (attach.isPending ? undefined : attach.mutate('pdf'))}
      />
      {attach.error === null ? null : <ProblemPanel error={attach.error} />}
    </>
  )
}

function sizeText(bytes: number): string {
  if (bytes >= 1_048_576) return `${(bytes / 1_048_576).toFixed(1)} MB`
  return `${Math.max(1, Math.round(bytes / 1024))} KB`
}
