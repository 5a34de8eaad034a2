import { downloadWorkbenchExcel } from '@qingshen/contracts/workbench-excel.operations'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../shared/api/call.ts'
import { saveDownload } from '../../../shared/api/save-download.ts'
import { Icon } from '../../../shared/ui/icon.tsx'
import { ProblemPanel } from '../../../shared/ui/problem-panel.tsx'
import { useWorkbench, useWorkbenchState } from '../data/use-workbench.ts'

/** Export with what is in the audit, or empty to be filled in. */
export function ExcelDownload({ sheet }: { sheet: string }) {
  const { head } = useWorkbench()
  const unsaved = useWorkbenchState((state) => state.unsaved)
  const download = useMutation({
    mutationFn: async (empty: boolean) => {
      const query = { ...(sheet === '' ? {} : { sheet }), ...(empty ? { empty } : {}) }
      saveDownload(await call(downloadWorkbenchExcel, { params: { case: head.case }, query }))
    },
  })
  return (
    <section className="stack tight" aria-label="导出">
      <div className="row">
        <button type="button" className="button" disabled={download.isPending} onClick={() => download.mutate(false)}>
          <Icon name="download" />
          {download.isPending ? '正在导出…' : '导出现有内容'}
        </button>
        <button type="button" className="button" disabled={download.isPending} onClick={() => download.mutate(true)}>
          导出空白的表
        </button>
      </div>
      {unsaved === 0 ? null : (
        <p role="note" className="quiet">
          有 {unsaved} 处还没有保存到服务器，导出的文件里没有。请等显示“已保存”后再导出。
        </p>
      )}
      {download.error === null ? null : <ProblemPanel error={download.error} />}
    </section>
  )
}
