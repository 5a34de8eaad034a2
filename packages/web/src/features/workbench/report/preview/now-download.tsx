import { downloadReport } from '@qingshen/contracts/report.operations'
import type { ReportForm } from '@qingshen/contracts/report.schema'
import type { ReportVariant } from '@qingshen/core/report/report-document.schema'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../../shared/api/call.ts'
import { saveDownload } from '../../../../shared/api/save-download.ts'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { ProblemPanel } from '../../../../shared/ui/problem-panel.tsx'
import { useWorkbench, useWorkbenchState } from '../../data/use-workbench.ts'

export const FORM_TITLES: Readonly<Record<ReportForm, string>> = { docx: 'Word', pdf: 'PDF' }

/** The report as it reads now as a file, without keeping an edition. */
export function NowDownload({ variant }: { variant: ReportVariant }) {
  const { head } = useWorkbench()
  const unsaved = useWorkbenchState((state) => state.unsaved)
  const download = useMutation({
    mutationFn: async (form: ReportForm) =>
      saveDownload(await call(downloadReport, { params: { case: head.case }, query: { variant, form } })),
  })
  return (
    <>
      {(['docx', 'pdf'] as const).map((form) => (
        <button
          key={form}
          type="button"
          className="button"
          disabled={download.isPending}
          title={unsaved === 0 ? undefined : '还有内容没有保存到服务器，文件里没有'}
          onClick={() => download.mutate(form)}
        >
          <Icon name="download" />
          {download.isPending && download.variables === form ? `正在生成 ${FORM_TITLES[form]}…` : FORM_TITLES[form]}
        </button>
      ))}
      {download.error === null ? null : <ProblemPanel error={download.error} />}
    </>
  )
}
