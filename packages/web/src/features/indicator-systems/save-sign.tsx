import type { StateSign } from '../../shared/ui/state-tag.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import type { Editing, Saving } from './editing.ts'

/** Whether everything typed is saved, as a sign. */
function signOf(saving: Saving): StateSign {
  switch (saving.kind) {
    case 'saved':
      return { icon: 'check', word: '已保存', tone: 'good' }
    case 'offline':
      return { icon: 'alert', word: '连不上服务器，恢复后自动保存', tone: 'warn' }
    case 'choosing':
      return { icon: 'alert', word: '有几处两人都改了，选定后保存', tone: 'warn' }
    case 'stopped':
      return { icon: 'cross', word: '没有保存', tone: 'overdue' }
    default:
      return { icon: 'clock', word: '正在保存', tone: 'active' }
  }
}

/** The sign of saving, and what to do where it does not go on by itself. */
export function SaveSign({ editing: { saving }, onRetry }: { editing: Editing; onRetry: () => void }) {
  return (
    <div className="row" role="status" aria-label="保存状态">
      <StateTag {...signOf(saving)} />
      {saving.kind === 'stopped' ? <span>{saving.message}</span> : null}
      {saving.kind === 'stopped' || saving.kind === 'offline' ? (
        <button type="button" className="button-link" onClick={onRetry}>
          再试一次
        </button>
      ) : null}
    </div>
  )
}
