import type { ReckoningRun } from '@qingshen/contracts/obligations.operations'
import type { StateSign } from '../../shared/ui/state-tag.tsx'

const SIGNS: Readonly<Record<ReckoningRun['state'], StateSign>> = {
  running: { icon: 'clock', word: '正在计算', tone: 'active' },
  done: { icon: 'check', word: '已算完', tone: 'good' },
  failed: { icon: 'cross', word: '没有算完', tone: 'overdue' },
}

const CAUSES: Readonly<Record<ReckoningRun['cause'], string>> = {
  law: '法规或者年度更新',
  calendar: '工作日历更新',
  asked: '系统管理员要求',
}

/** How a run stands as icon, word and colour. */
export function runSign({ state }: ReckoningRun): StateSign {
  return SIGNS[state]
}

/** Why a run was begun. */
export function causeText({ cause }: ReckoningRun): string {
  return CAUSES[cause]
}
