import type { Issue } from '../kernel/issue.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { isLocalDate } from '../kernel/local-date.ts'
import { EARLIEST_DATE } from './reference.ts'

/** An earlier round of audit as somebody enters it; a day that is not known is null. */
export type EnteredRound = {
  readonly listedOn: string | null
  readonly publishedOn: string | null
  readonly reportedOn: string | null
  readonly evaluatedOn: string | null
  readonly acceptedOn: string | null
  readonly source: string
}

const DAYS = [
  ['listedOn', '列入日期'],
  ['publishedOn', '公布日期'],
  ['reportedOn', '提交报告日期'],
  ['evaluatedOn', '评估日期'],
  ['acceptedOn', '验收日期'],
] as const

const issue = defineIssues({
  round_without_day: {
    severity: 'error',
    template: '一个日期也没有填。请至少填写列入、公布、报告、评估、验收中的一个。',
  },
  round_day_unknown: { severity: 'error', template: '“{label}”没有“{day}”这一天。请检查月和日。' },
  round_day_wrong_century: {
    severity: 'error',
    template: '“{label}”为 {day}，不在 {earliest} 至 {latest} 之间。请检查年份。',
  },
  round_days_out_of_order: {
    severity: 'error',
    template: '“{later}”（{laterOn}）早于“{earlier}”（{earlierOn}）。请对照原件核对两个日期。',
  },
  round_source_missing: { severity: 'error', template: '没有写明来源。请写明文件名称、文号或者查明的经过。' },
})

/** What is wrong with an entered round, all at once; days are compared in the order in which a round goes. */
export function roundIssues(round: EnteredRound, today: LocalDate): Issue[] {
  const stated = DAYS.flatMap(([field, label]) => {
    const day = round[field]
    return day === null ? [] : [{ field, label, day }]
  })
  const found = stated.flatMap(({ field, label, day }) => {
    if (!isLocalDate(day)) return [issue('round_day_unknown', `/${field}`, { label, day })]
    if (day >= EARLIEST_DATE && day <= today) return []
    return [issue('round_day_wrong_century', `/${field}`, { label, day, earliest: EARLIEST_DATE, latest: today })]
  })
  if (stated.length === 0) found.push(issue('round_without_day', '/listedOn'))
  stated.slice(1).forEach((later, index) => {
    const earlier = stated[index]
    if (earlier === undefined || later.day >= earlier.day) return
    const params = { later: later.label, laterOn: later.day, earlier: earlier.label, earlierOn: earlier.day }
    found.push(issue('round_days_out_of_order', `/${later.field}`, params))
  })
  if (round.source.trim() === '') found.push(issue('round_source_missing', '/source'))
  return found
}
