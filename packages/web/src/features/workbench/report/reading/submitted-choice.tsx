import { loadSubmissions } from '@qingshen/contracts/submission.operations'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../shared/api/call.ts'
import { caseKey } from '../../../../shared/ui/case/case-query.ts'
import { useWorkbench } from '../../data/use-workbench.ts'
import type { Submitted } from './use-report-reading.ts'

const READABLE = /\.(?:docx|doc|pdf)$/iu

/** The reports that have been handed in: compared with the data frozen with them, nothing has to be uploaded. */
export function SubmittedChoice({ onChoose, isBusy }: { onChoose: (one: Submitted) => void; isBusy: boolean }) {
  const { head } = useWorkbench()
  const { data } = useQuery({
    queryKey: caseKey(head.case, 'submissions'),
    queryFn: () => call(loadSubmissions, { params: { case: head.case } }),
    retry: false,
  })
  const files = (data?.versions ?? []).flatMap(({ id, number, documents }) =>
    documents
      .filter(({ part, name }) => part === 'report' && READABLE.test(name))
      .map((document) => ({ submission: id, number, document: document.id, name: document.name })),
  )
  if (files.length === 0) return null
  return (
    <div className="stack tight">
      <p>或者核对已经报送的报告（与随它定稿的数据比较）：</p>
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.document}>
            <button type="button" className="button-link" disabled={isBusy} onClick={() => onChoose(file)}>
              第 {file.number} 版：{file.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
