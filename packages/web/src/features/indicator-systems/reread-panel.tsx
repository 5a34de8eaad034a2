import { loadSystem } from '@qingshen/contracts/indicator-systems.operations'
import type { SystemDetail } from '@qingshen/contracts/indicator-systems.schema'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { SystemImport } from '../../shared/ui/indicator-system/system-import.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import type { SystemEditor } from './use-system-draft.ts'

interface RereadPanelProps {
  detail: SystemDetail
  editor: SystemEditor
  onClose: () => void
}

/** A table read into the draft once more, its columns said by hand; what stood there before comes back by undo. */
export function RereadPanel({ detail, editor, onClose }: RereadPanelProps) {
  const { saving, version } = editor.editing
  const [error, setError] = useState<unknown>(null)
  const take = async () => {
    try {
      editor.replace(await call(loadSystem, { params: { system: detail.ref } }))
      onClose()
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <SidePanel title="重新读入表格" onClose={onClose}>
      <div className="stack">
        <p>
          再选一次文件，核对每一列是什么，再读入这份草稿：各项指标换成表里的，在这里改过的指标、“已核对”不再保留；名称、出处、规则和变量，表里没有写的照旧。读错了可以“撤销”。
        </p>
        {error === null ? null : <ProblemPanel error={error} />}
        {saving.kind === 'saved' ? (
          <SystemImport auditCase={detail.case} into={{ ref: detail.ref, version }} onDrafted={take} />
        ) : (
          <p role="status">刚才的改动还没有保存完，保存后就可以选文件。</p>
        )}
      </div>
    </SidePanel>
  )
}
