import type { Anchor, DueRule } from '@qingshen/core/calendar/duty.schema'

const ANCHORS: Record<Anchor, string> = {
  published: '名单公布之日',
  evaluated: '通过评估之日',
  accepted: '通过验收之日',
  document_received: '收到法律文书之日',
  ordered: '责令之日',
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
    case 'working_days':
      return `自${ANCHORS[anchor]}起 ${rule.days} 个工作日内`
    case 'each_year':
      return `${ANCHORS[anchor]}后第 ${rule.firstYear} 年起每年 ${rule.month} 月 ${rule.day} 日前，直到${ANCHORS[rule.until]}后第 ${rule.lastYear} 年`
    case 'by_order':
      return '责令的文书所定的期限内'
    case 'wider':
      return '期限按上位规定'
  }
}
