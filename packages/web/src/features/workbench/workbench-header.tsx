import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { SHEETS } from '@qingshen/core/workbench/all-sheets'
import { Link } from '@tanstack/react-router'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { Icon } from '../../shared/ui/icon.tsx'
import { useWorkbench, useWorkbenchState } from './data/use-workbench.ts'
import { ExcelPanel } from './excel/excel-panel.tsx'
import { FrozenVersions } from './frozen-versions.tsx'
import { PeoplePresent } from './people-present.tsx'
import { SaveState } from './save-state.tsx'
import { UndoButtons } from './undo-buttons.tsx'
import { WorkbenchTabs } from './workbench-tabs.tsx'

/** Whose audit it is, who is here, whether everything is saved, and the ways to its parts. */
export function WorkbenchHeader() {
  const { head, mayEdit, mayWrite } = useWorkbench()
  const writes = SHEETS.some(mayWrite)
  const unsaved = useWorkbenchState((state) => state.unsaved)
  const mode = head.mode === null ? '审核方式未定' : AUDIT_MODES.label(head.mode)
  return (
    <header className="workbench-head stack">
      <div className="row between">
        <div className="workbench-title">
          <p className="quiet">
            审核工作台 · {head.year} 年 · {head.lawTitle} · {mode}
          </p>
          <div className="row">
            <h1>{head.name}</h1>
            <Link to="/cases/$case" params={{ case: head.case }} search={{}} className="row workbench-case no-print">
              <Icon name="link" size={14} />
              案件
            </Link>
          </div>
        </div>
        <div className="row workbench-tools no-print">
          <PeoplePresent />
          {writes || unsaved > 0 ? <SaveState /> : null}
          {writes ? <UndoButtons /> : null}
          <ExcelPanel />
        </div>
      </div>
      {mayEdit ? null : <ReadOnlyNote verifies={writes} />}
      <FrozenVersions />
      <WorkbenchTabs />
    </header>
  )
}

function ReadOnlyNote({ verifies }: { verifies: boolean }) {
  const { head, mayComment } = useWorkbench()
  const isReader = !isAllowed(useSession(), 'audit.edit')
  const reason = isReader
    ? `审核数据由企业和受托机构填写。${head.isEnded ? '案件已经办结，数据和意见都不能再改。' : ''}`
    : (head.abilities['audit.edit']?.reason ?? '这个案件的审核不由您填写。')
  return (
    <p className="workbench-note" role="note">
      <Icon name="dot" size={14} /> 只读：{reason}
      {verifies ? '您可以在“方案”的“效果”中填写核实的效果。' : ''}
      {mayComment ? '您可以对任何一行提出意见。' : ''}
    </p>
  )
}
