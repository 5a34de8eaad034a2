import { Link } from '@tanstack/react-router'
import type { StateSign } from '../../shared/ui/state-tag.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { useWorkbench, useWorkbenchState } from './data/use-workbench.ts'
import type { HeldValue } from './data/pending.ts'
import type { Reading, Saving } from './data/workbench-state.ts'

/** How saving stands, and how much of what was typed is not saved yet. */
type SaveFacts = {
  readonly saving: Saving
  readonly unsaved: number
  readonly held: readonly HeldValue[]
  readonly reading: Reading['kind']
}

/** Whether everything typed is saved, as a sign; before the data have been read nobody knows. */
export function savingSign({ saving, unsaved, held, reading }: SaveFacts): StateSign {
  switch (saving.kind) {
    case 'waiting':
      if (unsaved === 0) return { icon: 'alert', word: '连不上服务器，恢复后自动更新', tone: 'warn' }
      return { icon: 'alert', word: `未保存 ${unsaved} 处，网络恢复后自动保存`, tone: 'warn' }
    case 'signed_out':
      return { icon: 'alert', word: unsaved === 0 ? '登录已过期' : `登录已过期，未保存 ${unsaved} 处`, tone: 'overdue' }
    case 'stopped':
      return { icon: 'cross', word: `未保存 ${unsaved} 处`, tone: 'overdue' }
    default:
      if (unsaved > 0) return { icon: 'clock', word: '正在保存', tone: 'active' }
      if (reading === 'loading') return { icon: 'clock', word: '正在读取', tone: 'active' }
      if (reading === 'failed') return { icon: 'alert', word: '没有读到数据', tone: 'warn' }
      return heldSign(held) ?? { icon: 'check', word: '已保存', tone: 'good' }
  }
}

/** What is left to do before everything is saved. */
function heldSign(held: readonly HeldValue[]): StateSign | null {
  if (held.length === 0) return null
  const conflicts = held.filter((one) => one.held.kind === 'conflict').length
  const refused = held.length - conflicts
  const parts = [conflicts === 0 ? '' : `${conflicts} 处待您选择`, refused === 0 ? '' : `${refused} 处须改正`]
  return { icon: 'alert', word: `${parts.filter(Boolean).join('，')}，其余已保存`, tone: 'warn' }
}

/** The sign of saving, and what to do where it does not go on by itself. `label`: what the sign is called. */
export function SaveState({ label = '保存状态' }: { label?: string }) {
  const { hurry } = useWorkbench()
  const saving = useWorkbenchState((state) => state.saving)
  const unsaved = useWorkbenchState((state) => state.unsaved)
  const held = useWorkbenchState((state) => state.held)
  const reading = useWorkbenchState((state) => state.reading.kind)
  return (
    <div className="row" role="status" aria-label={label}>
      <StateTag {...savingSign({ saving, unsaved, held, reading })} />
      {saving.kind === 'signed_out' ? (
        <Link to="/sign-in" search={{ back: window.location.pathname + window.location.search }}>
          重新登录，填写的内容都还在
        </Link>
      ) : null}
      {saving.kind === 'stopped' ? <span className="overdue-text">{saving.message}</span> : null}
      {saving.kind === 'waiting' || saving.kind === 'stopped' ? (
        <button type="button" className="button-link" onClick={hurry}>
          再试一次
        </button>
      ) : null}
    </div>
  )
}
