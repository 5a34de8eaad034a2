import type { StateSign } from '../../shared/ui/state-tag.tsx'

interface Stretch {
  from: string | null
  to: string | null
}

/** Whether something is in force on a day (`YYYY-MM-DD`, both ends included); ISO days order as text. */
export function inForceSign({ from, to }: Stretch, on: string): StateSign {
  if (from !== null && on < from) return { icon: 'clock', word: '尚未施行', tone: 'warn' }
  if (to !== null && on > to) return { icon: 'minus', word: '已不施行', tone: 'neutral' }
  return { icon: 'check', word: '施行中', tone: 'good' }
}
