import type { ImportState } from '@qingshen/contracts/import.operations'
import type { StateSign } from '../../shared/ui/state-tag.tsx'

const SIGNS: Readonly<Record<ImportState, StateSign>> = {
  reading: { icon: 'clock', word: '正在检查', tone: 'active' },
  previewed: { icon: 'question', word: '待核对', tone: 'warn' },
  committing: { icon: 'clock', word: '正在写入', tone: 'active' },
  committed: { icon: 'check', word: '已写入名录', tone: 'good' },
  failed: { icon: 'alert', word: '失败，名录未变', tone: 'overdue' },
  discarded: { icon: 'minus', word: '已放弃', tone: 'neutral' },
}

/** Where an import stands as icon, word and colour. */
export function importSign(state: ImportState): StateSign {
  return SIGNS[state]
}

/** True while the server works on an import and its page should ask again. */
export function isUnderWay(state: ImportState): boolean {
  return state === 'reading' || state === 'committing'
}
