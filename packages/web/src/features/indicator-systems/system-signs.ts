import type { OwnSystem, SystemState } from '@qingshen/contracts/indicator-systems.schema'
import type { StateSign } from '../../shared/ui/state-tag.tsx'

const STATES: Readonly<Record<SystemState, StateSign>> = {
  carried: { icon: 'book', word: '随程序提供', tone: 'neutral' },
  draft: { icon: 'pen', word: '起草中', tone: 'active' },
  published: { icon: 'check', word: '已发布', tone: 'good' },
  withdrawn: { icon: 'cross', word: '已停用', tone: 'unknown' },
}

/** How a version stands; what a team put in use for its audit is not published. */
export function stateSign({ state, origin, publishedAt }: OwnSystem): StateSign {
  if (state === 'published' && origin === 'audit') return { ...STATES.published, word: '已启用' }
  if (state === 'withdrawn' && publishedAt === null) return { ...STATES.withdrawn, word: '已废弃' }
  return STATES[state]
}

/** How far the rows were compared with the print, and whether the system is made up. */
export function trustSigns({ isFictitious, rows, unverified, faults }: OwnSystem): readonly StateSign[] {
  const checked: StateSign =
    unverified === 0
      ? { icon: 'check', word: '全部与原文核对过', tone: 'good' }
      : { icon: 'question', word: `${unverified} 项没有与原文核对`, tone: 'unknown' }
  return [
    ...(isFictitious ? [{ icon: 'alert', word: '虚构，只供教学', tone: 'warn' } as const] : []),
    ...(rows === 0 || (isFictitious && unverified === 0) ? [] : [checked]),
    ...(faults === 0 ? [] : [{ icon: 'cross', word: `${faults} 处须改正`, tone: 'overdue' } as const]),
  ]
}

/** Whose it is. */
export function ownerText({ origin, owner }: OwnSystem): string {
  if (origin === 'carried') return '程序收有'
  return origin === 'audit' ? `${owner ?? ''}的审核` : (owner ?? '')
}
