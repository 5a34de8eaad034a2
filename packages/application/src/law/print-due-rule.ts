import type { Anchor, DueRule } from '@qingshen/core/calendar/duty.schema'

const ANCHORS: Record<Anchor, string> = {
  published: '名单公布之日',
  evaluated: '通过评估之日',
  accepted: '通过验收之日',
}

/** How a due date follows from its event, as a Chinese phrase. */
export function printDueRule(rule: DueRule, anchor: Anchor): string {
  switch (rule.kind) {
    case 'months':
      return `自${ANCHORS[anchor]}起 ${rule.months} 个月内`
    case 'years':
      return `自${ANCHORS[anchor]}起 ${rule.years} 年内`
    case 'fixed_day':
      return `${ANCHORS[anchor]}之后的第一个 ${rule.month} 月 ${rule.day} 日前`
    case 'end_of_year':
      return `${ANCHORS[anchor]}后第 ${rule.years} 个日历年的 12 月 31 日止`
    case 'wider':
      return '期限按上位规定'
  }
}
