import type { PublishedDisclosure } from '@qingshen/contracts/disclosure.schema'
import type { SecretState } from '@qingshen/core/casework/disclosure-content.schema'
import type { StateSign } from '../../shared/ui/state-tag.tsx'

const SECRETS: Readonly<Record<SecretState, StateSign>> = {
  asked: { icon: 'clock', word: '等待主管部门答复', tone: 'warn' },
  approved: { icon: 'check', word: '同意不公布', tone: 'good' },
  refused: { icon: 'cross', word: '不同意，应当公布', tone: 'overdue' },
}

/** How far a request for secrecy is. */
export function secretSign(state: SecretState): StateSign {
  return SECRETS[state]
}

/** Whether a regulator found that it agrees. */
export function checkSign(agrees: boolean): StateSign {
  return agrees
    ? { icon: 'check', word: '核实属实', tone: 'good' }
    : { icon: 'alert', word: '核实不符', tone: 'overdue' }
}

/** Which version and which time: 第 2 版 · 2025 年度. */
export function versionText({ number, occurrence }: { number: number; occurrence: string }): string {
  const time = occurrence === '' ? '' : /^\d{4}$/.test(occurrence) ? ` · ${occurrence} 年度` : ` · ${occurrence}`
  return `第 ${number} 版${time}`
}

/** Whether a version is the one that counts, and was not taken back. */
export function currencySign({
  isCurrent,
  withdrawn,
}: Pick<PublishedDisclosure, 'isCurrent' | 'withdrawn'>): StateSign {
  if (withdrawn !== null) return { icon: 'alert', word: `${withdrawn.on} 由${withdrawn.by}撤下`, tone: 'overdue' }
  return isCurrent ? { icon: 'check', word: '现行', tone: 'good' } : { icon: 'minus', word: '已更正', tone: 'neutral' }
}
