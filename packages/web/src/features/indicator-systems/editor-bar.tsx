import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { SaveSign } from './save-sign.tsx'
import type { SystemEditor } from './use-system-draft.ts'

/** Stays in sight above the editor: whether all is saved, undo, the way to a conflict and to a group. */
export function EditorBar({ editor, groups }: { editor: SystemEditor; groups: SystemDraft['groups'] }) {
  const { editing } = editor
  const count = editing.conflicts.length
  return (
    <div className="row between system-bar no-print">
      <SaveSign editing={editing} onRetry={editor.retry} />
      <div className="row">
        {count === 0 ? null : (
          <button type="button" className="button" onClick={() => goTo('system-conflicts')}>
            去选定 {count} 处
          </button>
        )}
        {groups.length < 2 ? null : <GroupChoice groups={groups} />}
        <button type="button" className="button" disabled={editing.past.length === 0} onClick={editor.undo}>
          撤销
        </button>
      </div>
    </div>
  )
}

function GroupChoice({ groups }: { groups: SystemDraft['groups'] }) {
  return (
    <select
      className="input"
      aria-label="跳到一级指标"
      value=""
      onChange={(event) => goTo(`system-group-${event.target.value}`)}
    >
      <option value="">跳到…</option>
      {groups.map(({ title }, at) => (
        <option key={at} value={at}>
          {title === '' ? `第 ${at + 1} 个一级指标` : title}
        </option>
      ))}
    </select>
  )
}

function goTo(id: string): void {
  const element = document.getElementById(id)
  element?.scrollIntoView?.({ block: 'start' })
  element?.focus({ preventScroll: true })
}
