/** How a finding is marked by its severity. */
export const FINDING_SIGNS = {
  error: { icon: 'cross', word: '须改正', tone: 'overdue' },
  warning: { icon: 'alert', word: '请核对', tone: 'warn' },
  notice: { icon: 'dot', word: '提示', tone: 'neutral' },
} as const
